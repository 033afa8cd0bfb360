package clinic.rhomboid.journey;

import clinic.rhomboid.location.Locations;
import clinic.rhomboid.time.ClientTimes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** Tells that a page was changed in another window meanwhile, and lets the client choose between the two. */
@ApplicationScoped
class Conflicts {

  private final PageWords words;
  private final Locations locations;

  Conflicts(PageWords words, Locations locations) {
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
   * The two states beside each other. A draft that was closed meanwhile leads to where it stands.
   *
   * @param page where what was typed is sent
   */
  Response told(OpenDraft now, Step step, String page, Form typed) {
    if (now.content().save(step.slug).at() == null) {
      return Answer.goTo("/book/" + now.token());
    }
    return Answer.page(Response.Status.CONFLICT.getStatusCode(), Pages.conflict(new Shown(
        step.title, savedAt(now, step), words.of(step, now.form(step)), words.of(step, typed),
        page, typed.entries(), Sheet.shown(step, now.content(), now.sheet().then()))));
  }

  /** When the page was saved last, such as {@code 2:03 pm}. */
  String savedAt(OpenDraft now, Step step) {
    return new ClientTimes(locations.only().zoneId()).time(now.content().save(step.slug).at());
  }
}
