package clinic.rhomboid.phone;

import clinic.rhomboid.people.PersonLine;
import clinic.rhomboid.web.FieldError;
import java.util.List;

/**
 * Everything the page for a booking by phone shows.
 *
 * @param typed what the desk has typed so far
 * @param found those who fit what was looked for, or null before there was enough to look
 * @param shared whether some of them share a phone or an address, so that the birth date decides
 * @param client the id of the one that is picked, {@code new}, or empty
 * @param notice what stands in the way, or null
 * @param walkIn whether the client stands at the desk
 */
public record PhonePage(
    Caller typed, List<PersonLine> found, boolean shared, String client, List<Pick> techniques, List<Pick> lengths,
    List<Pick> therapists, List<Pick> times, List<Pick> all, String dayOfAll, String notice, List<FieldError> errors,
    boolean walkIn) {

  /**
   * One of several to pick from.
   *
   * @param value as it is sent
   * @param more beside the words, or null
   * @param end at the end of the line, or null
   */
  public record Pick(String value, String words, String more, String end, boolean picked) {}

  /** Where the form is sent. */
  public String action() {
    return walkIn ? "/desk/walk-in" : "/desk/new";
  }

  /** The fault at a field, or null. */
  public String fault(String field) {
    return errors.stream().filter(error -> error.field().equals(field)).map(FieldError::message).findFirst().orElse(null);
  }

  /** Whether the birth date of somebody new is at fault. */
  public String bornFault() {
    return errors.stream().filter(error -> List.of("month", "day", "year").contains(error.field()))
        .map(FieldError::message).findFirst().orElse(null);
  }
}
