package clinic.rhomboid.notes;

import java.util.Locale;

/** The parts of a treatment note, in the order in which they are written: SOAP, and what helped. */
public enum Section {
  SUBJECTIVE("Subjective", "what the client says today"),
  OBJECTIVE("Objective", "what you saw and felt"),
  ASSESSMENT("Assessment", "how it responded"),
  PLAN("Plan", "for next time"),
  HELPED("What helped", "read before the next visit");

  public final String title;
  public final String hint;

  Section(String title, String hint) {
    this.title = title;
    this.hint = hint;
  }

  /** The name of its field. */
  public String field() {
    return name().toLowerCase(Locale.ROOT);
  }
}
