package clinic.rhomboid.journey;

import clinic.rhomboid.intake.DraftContent;
import clinic.rhomboid.vault.Tokens;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One showing of a page in one window. Its form carries it, so that a later save of an older state is seen, while Back, a
 * double press and a save on its way are not taken for another window.
 *
 * @param page the last part of the page's address
 * @param version how often the page had been saved when it was shown
 * @param then the page that a change made there returns to, or null
 */
record Sheet(String page, String id, int version, String then) {

  private static final Pattern SENT = Pattern.compile("(\\d{1,9})-([A-Za-z0-9_-]{1,40})");
  private static final Pattern RETURNS = Pattern.compile("you|call|again");
  private static final String UNKNOWN = "unknown";

  static Sheet shown(Step step, DraftContent content, String then) {
    return new Sheet(step.slug, Tokens.random(), content.save(step.slug).version(), returning(then));
  }

  /** The one that a form came with. A form without one was shown before anything was saved. */
  Sheet sentWith(Form form) {
    var sent = SENT.matcher(form.text("sheet"));
    return sent.matches()
        ? new Sheet(page, sent.group(2), Integer.parseInt(sent.group(1)), returning(form.text("then")))
        : new Sheet(page, UNKNOWN, 0, returning(form.text("then")));
  }

  /** What the form carries. */
  public String value() {
    return version + "-" + id;
  }

  /** What an address says of the page to return to. */
  public String query() {
    return then == null ? "" : "?then=" + then;
  }

  /** Whether the page was saved in another window since it was shown in this one. */
  boolean overtaken(DraftContent content) {
    var last = content.save(page);
    return last.version() > version && (id.equals(UNKNOWN) || !id.equals(last.sheet()));
  }

  /** Whether this is an older state, still on its way when the same window sent the page. */
  boolean late(DraftContent content) {
    var last = content.save(page);
    return last.version() > version && id.equals(last.sheet()) && !content.unfinished().containsKey(page);
  }

  boolean kept(DraftContent content, Map<String, ?> fields) {
    return !id.equals(UNKNOWN) && id.equals(content.save(page).sheet()) || fields.equals(content.shown(page));
  }

  private static String returning(String then) {
    return then != null && RETURNS.matcher(then).matches() ? then : null;
  }
}
