package clinic.rhomboid.journey;

import clinic.rhomboid.intake.Draft;
import clinic.rhomboid.intake.Drafts;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.time.ClientTimes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Tells that a page was changed in another window meanwhile, and lets the client choose between the two. */
@ApplicationScoped
class Conflicts {

  private final Drafts drafts;
  private final PageWords words;
  private final Locations locations;

  Conflicts(Drafts drafts, PageWords words, Locations locations) {
    this.drafts = drafts;
    this.words = words;
    this.locations = locations;
  }

  /**
   * What the page shows.
   *
   * @param at when the other window saved, in words
   * @param page the address of the page, without its draft's
   * @param fields what was typed here, to be sent if it is chosen
   */
  record Shown(
      String title, String at, List<PageWords.Line> saved, List<PageWords.Line> typed, String page,
      List<Map.Entry<String, String>> fields, Sheet sheet) {}

  /**
   * The two states beside each other, as they are now.
   *
   * @param page where what was typed is sent
   */
  Response told(OpenDraft open, Step step, String page, Form typed) {
    var draft = drafts.findById(open.draft().id);
    if (draft.state != Draft.State.OPEN) {
      return Answer.goTo("/book/" + open.token());
    }
    var now = open.with(drafts.content(draft));
    return Answer.page(Response.Status.CONFLICT.getStatusCode(), Pages.conflict(new Shown(
        words.title(step), at(now.content().save(step.slug).at()), words.of(step, now.form(step)), words.of(step, typed),
        page, typed.entries(), Sheet.shown(step, now.content(), open.sheet().then()))));
  }

  /** When the page was saved last, such as {@code 2:03 pm}. */
  String savedAt(OpenDraft open, Step step) {
    return at(drafts.content(drafts.findById(open.draft().id)).save(step.slug).at());
  }

  private String at(Instant saved) {
    return new ClientTimes(locations.only().zoneId()).time(saved);
  }
}
