package clinic.rhomboid.screening;

/** How loudly a red flag or an escalation speaks, and what that means for the booking. */
public enum Alarm {
  EMERGENCY(Disposition.DO_NOT_BOOK_EMERGENCY, Disposition.DO_NOT_BOOK),
  MEDICAL_REFERRAL_FIRST(Disposition.DO_NOT_BOOK, Disposition.THERAPIST_REVIEW),
  DO_NOT_BOOK(Disposition.DO_NOT_BOOK, Disposition.THERAPIST_REVIEW),
  THERAPIST_REVIEW(Disposition.THERAPIST_REVIEW, Disposition.THERAPIST_REVIEW);

  private final Disposition certain;
  private final Disposition notSure;

  Alarm(Disposition certain, Disposition notSure) {
    this.certain = certain;
    this.notSure = notSure;
  }

  /** What it contributes, one step milder when it rests on an answer the client was not sure of. */
  public Disposition disposition(boolean sure) {
    return sure ? certain : notSure;
  }
}
