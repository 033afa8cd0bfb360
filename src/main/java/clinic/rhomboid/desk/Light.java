package clinic.rhomboid.desk;

import clinic.rhomboid.booking.AppointmentState;

/** The one thing the front desk knows of a client's answers: whether the visit may start, and who has to act if not. */
enum Light {
  READY("ready", "Ready", ""),
  FORM_MISSING("form", "Form missing", "Form"),
  THERAPIST_MUST_CALL("call", "Therapist must call", "Call");

  private final String glyph;
  private final String word;
  private final String shortWord;

  Light(String glyph, String word, String shortWord) {
    this.glyph = glyph;
    this.word = word;
    this.shortWord = shortWord;
  }

  /** A client who came without a form keeps that light until the form is in. */
  static Light of(AppointmentState state, boolean formIn) {
    return switch (state) {
      case PENDING_REVIEW, SUSPENDED -> THERAPIST_MUST_CALL;
      default -> formIn ? READY : FORM_MISSING;
    };
  }

  public String glyph() {
    return glyph;
  }

  public String word() {
    return word;
  }

  public String shortWord() {
    return shortWord;
  }
}
