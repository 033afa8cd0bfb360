package clinic.rhomboid.limits;

/** Ends what was tried too often. */
public class LimitExceededException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Refusal refusal;

  LimitExceededException(Refusal refusal) {
    super(refusal.limit().name());
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
