package clinic.rhomboid.intake;

import clinic.rhomboid.screening.Advice;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything a client has typed so far.
 *
 * @param birthDate null until the first page is sent
 * @param consentVersion of the text by which the client agreed that this is kept, or null
 * @param pages what was sent from each page that was accepted, by page and field
 * @param remark what has to be said about a time that was let go, or null
 * @param advice what the client is told when the answers forbid a booking; the answers are gone then
 */
public record DraftContent(
    LocalDate birthDate,
    String email,
    String consentVersion,
    Map<String, Map<String, List<String>>> pages,
    String remark,
    List<Advice> advice) {

  public static final DraftContent EMPTY = new DraftContent(null, null, null, Map.of(), null, List.of());

  public DraftContent {
    pages = Map.copyOf(pages);
    advice = List.copyOf(advice);
  }

  public DraftContent of(LocalDate birthDate, String email, String consentVersion) {
    return new DraftContent(birthDate, email, consentVersion, pages, remark, advice);
  }

  public DraftContent withPage(String page, Map<String, List<String>> fields) {
    var more = new LinkedHashMap<>(pages);
    more.put(page, fields);
    return new DraftContent(birthDate, email, consentVersion, more, remark, advice);
  }

  public DraftContent withRemark(String remark) {
    return new DraftContent(birthDate, email, consentVersion, pages, remark, advice);
  }

  /** Only what a closed draft still needs: whose it is, and the advice. */
  public DraftContent stopped(List<Advice> advice) {
    return new DraftContent(birthDate, null, consentVersion, Map.of(), null, advice);
  }
}
