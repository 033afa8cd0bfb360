package clinic.rhomboid.intake;

import clinic.rhomboid.screening.Advice;
import java.time.Instant;
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
 * @param unfinished what was saved in between from a page that has not been sent since, likewise
 * @param saves by page, how and when it was last saved
 * @param earlier of a client who has been here before, otherwise null
 * @param remark what has to be said about a time that was let go, or null
 * @param advice what the client is told when the answers forbid a booking; the answers are gone then
 */
public record DraftContent(
    LocalDate birthDate,
    String email,
    String consentVersion,
    Map<String, Map<String, List<String>>> pages,
    Map<String, Map<String, List<String>>> unfinished,
    Map<String, PageSave> saves,
    Earlier earlier,
    String remark,
    List<Advice> advice) {

  public static final DraftContent EMPTY =
      new DraftContent(null, null, null, Map.of(), Map.of(), Map.of(), null, null, List.of());

  public DraftContent {
    pages = Map.copyOf(pages);
    // A draft that was begun before pages were saved in between has neither.
    unfinished = unfinished == null ? Map.of() : Map.copyOf(unfinished);
    saves = saves == null ? Map.of() : Map.copyOf(saves);
    advice = List.copyOf(advice);
  }

  public DraftContent of(LocalDate birthDate, String email, String consentVersion) {
    return new DraftContent(birthDate, email, consentVersion, pages, unfinished, saves, earlier, remark, advice);
  }

  /** What a page shows: what was saved of it last, sent or not, or else what was signed before. */
  public Map<String, List<String>> shown(String page) {
    var before = returning() ? earlier.pages().getOrDefault(page, Map.of()) : Map.<String, List<String>>of();
    return unfinished.getOrDefault(page, pages.getOrDefault(page, before));
  }

  /** Whether the client has been here before and only confirms much of what was said then. */
  public boolean returning() {
    return earlier != null;
  }

  public DraftContent after(Earlier before) {
    return new DraftContent(birthDate, email, consentVersion, pages, unfinished, saves, before, remark, advice);
  }

  /** With the earlier answers that the client has just confirmed; what was changed stays changed. */
  public DraftContent confirmed(String page) {
    var all = new LinkedHashMap<>(earlier.pages());
    all.putAll(pages);
    all.put(page, Map.of());
    return new DraftContent(birthDate, email, consentVersion, all, unfinished, saves, earlier, remark, advice);
  }

  public PageSave save(String page) {
    return saves.getOrDefault(page, PageSave.NEVER);
  }

  /** Rises with every save of another page than this one: whether what was read over there is still what stands. */
  public int savesBeside(String page) {
    return saves.entrySet().stream().filter(save -> !save.getKey().equals(page))
        .mapToInt(save -> save.getValue().version()).sum();
  }

  /** With a page that was sent. */
  public DraftContent withPage(String page, Map<String, List<String>> fields) {
    return new DraftContent(birthDate, email, consentVersion, with(pages, page, fields), without(unfinished, page), saves,
        earlier, remark, advice);
  }

  /** With a page that is still being filled in. */
  public DraftContent withUnfinished(String page, Map<String, List<String>> fields) {
    var same = fields.equals(pages.get(page));
    return new DraftContent(birthDate, email, consentVersion, pages,
        same ? without(unfinished, page) : with(unfinished, page, fields), saves, earlier, remark, advice);
  }

  /** Notes from which sheet the page was saved. */
  public DraftContent savedBy(String page, String sheet, Instant now) {
    return new DraftContent(birthDate, email, consentVersion, pages, unfinished,
        with(saves, page, save(page).next(sheet, now)), earlier, remark, advice);
  }

  public DraftContent withRemark(String remark) {
    return new DraftContent(birthDate, email, consentVersion, pages, unfinished, saves, earlier, remark, advice);
  }

  /** Only what a closed draft still needs: whose it is, and the advice. */
  public DraftContent stopped(List<Advice> advice) {
    return new DraftContent(birthDate, null, consentVersion, Map.of(), Map.of(), Map.of(), null, null, advice);
  }

  private static <T> Map<String, T> with(Map<String, T> map, String page, T value) {
    var more = new LinkedHashMap<>(map);
    more.put(page, value);
    return more;
  }

  private static <T> Map<String, T> without(Map<String, T> map, String page) {
    var less = new LinkedHashMap<>(map);
    less.remove(page);
    return less;
  }
}
