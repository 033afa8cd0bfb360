package clinic.rhomboid.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a returning client signed last, to be confirmed. Nothing of it counts before that.
 *
 * @param pages as they would have been sent, without what is always asked anew
 * @param told by question or page, since when the client has said so
 * @param technique of the last visit, or null, like the therapist
 */
public record Earlier(
    Map<String, Map<String, List<String>>> pages, Map<String, LocalDate> told, String technique, String therapist) {

  public Earlier {
    pages = Map.copyOf(pages);
    told = Map.copyOf(told);
  }
}
