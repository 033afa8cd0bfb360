package clinic.rhomboid.web;

/**
 * A fault as the log may have it: what kind it was, what caused it and where, without what it said. Messages quote what
 * somebody typed or what a row held; the frames are enough to find the place.
 */
final class Wordless extends Exception {

  private static final long serialVersionUID = 1;
  private static final int CAUSES = 20;

  private final String kind;

  private Wordless(Throwable fault, int causes) {
    super(null, fault.getCause() == null || causes == 0 ? null : new Wordless(fault.getCause(), causes - 1), false, true);
    this.kind = fault.getClass().getName();
    setStackTrace(fault.getStackTrace());
  }

  /** Null when nothing was thrown. */
  static Wordless of(Throwable fault) {
    return fault == null ? null : new Wordless(fault, CAUSES);
  }

  @Override
  public String toString() {
    return kind;
  }
}
