package clinic.rhomboid.notes;

import java.util.List;

/**
 * A signed note as therapists read it.
 *
 * @param day of the visit
 * @param signed by whom and when
 * @param lines empty once the client's record is erased
 * @param worked how firmly and with what, such as {@code Medium pressure. Swedish massage 40 min}
 */
public record SignedNote(String day, String signed, String signature, List<Line> lines, String worked, List<Added> addenda) {

  public boolean erased() {
    return signature == null;
  }

  /** A part in which something stands. */
  public record Line(String title, String words) {}

  /** An addendum; its words are null once the client's record is erased. */
  public record Added(String words, String signed) {}
}
