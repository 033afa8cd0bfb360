package clinic.rhomboid.journey;

import clinic.rhomboid.intake.ConsentText;
import clinic.rhomboid.intake.ConsentTexts;
import clinic.rhomboid.intake.DraftContent;
import clinic.rhomboid.intake.Drafts;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Still true? What a returning client said before, item by item with its age, to be confirmed or changed. */
@Path("/book/{token}/again")
public class AgainPage {

  private static final String CONSENT = "consent";

  private final DraftAccess access;
  private final Drafts drafts;
  private final DraftScreening screening;
  private final Saving saving;
  private final TimeFinder finder;
  private final PageWords words;
  private final ConsentTexts texts;

  AgainPage(DraftAccess access, Drafts drafts, DraftScreening screening, Saving saving, TimeFinder finder, PageWords words,
      ConsentTexts texts) {
    this.access = access;
    this.drafts = drafts;
    this.screening = screening;
    this.saving = saving;
    this.finder = finder;
    this.words = words;
    this.texts = texts;
  }

  /**
   * What the page shows.
   *
   * @param consent to the keeping of answers, when its text is another one than last time; otherwise null
   */
  record Shown(String back, List<Part> parts, ConsentText consent, Problems problems) {}

  /**
   * A page of the form.
   *
   * @param told when it was said, in words, for all of it; null where the lines tell it
   */
  record Part(String title, String page, String told, List<Item> items) {}

  record Item(String question, String answer, String told) {}

  @GET
  @PermitAll
  @Operation(hidden = true)
  public Response show(@PathParam("token") String token) {
    var open = access.open(token, Step.AGAIN);
    return open.content().returning() ? Answer.page(Pages.again(shown(open, new Problems())))
        : Answer.goTo("/book/" + token);
  }

  @POST
  @PermitAll
  @Operation(hidden = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response confirm(@PathParam("token") String token, MultivaluedMap<String, String> posted) {
    var open = access.open(token, Step.AGAIN);
    if (!open.content().returning()) {
      return Answer.goTo("/book/" + token);
    }
    var form = Form.of(posted);
    if (open.content().consentVersion() == null && !form.has(CONSENT, "yes")) {
      var problems = new Problems();
      problems.add(CONSENT, "Tick the box to agree that we keep your answers, or leave the page");
      return Answer.again(Pages.again(shown(open, problems)));
    }
    return goOn(open.with(drafts.change(open.draft().id, content -> agreed(content).confirmed(Step.AGAIN.slug))));
  }

  private DraftContent agreed(DraftContent content) {
    return content.consentVersion() != null ? content
        : content.of(content.birthDate(), content.email(), texts.current(ConsentText.Kind.DATA).version);
  }

  /** To the times of the same technique with the same therapist, when nothing stands against it; otherwise to what fits. */
  private Response goOn(OpenDraft open) {
    var technique = open.content().earlier().technique();
    var next = saving.goOn(open, Step.AGAIN);
    var result = open.path(Step.RESULT.slug);
    if (technique == null || !next.getLocation().getPath().endsWith(result)
        || finder.services(open.draft().locationId, technique).isEmpty()
        || screening.verdict(open).needsReview(technique)) {
      return next;
    }
    return Answer.goTo(open.path(Step.TIME.slug) + "?technique=" + technique);
  }

  private Shown shown(OpenDraft open, Problems problems) {
    var parts = Step.asked().stream()
        .filter(step -> open.content().earlier().pages().containsKey(step.slug)).map(step -> part(open, step)).toList();
    var consent = open.content().consentVersion() == null ? texts.current(ConsentText.Kind.DATA) : null;
    return new Shown(Step.AGAIN.previous(open.content(), open.today()).slug, parts, consent, problems);
  }

  private Part part(OpenDraft open, Step step) {
    var told = open.content().earlier().told();
    var changed = open.content().pages().containsKey(step.slug);
    var lines = words.of(step, open.form(step));
    var ages = lines.stream().map(line -> age(told.get(line.id()), open.today())).distinct().toList();
    var whole = changed ? "You changed this today."
        : ages.isEmpty() ? age(told.get(step.slug), open.today()) : ages.size() == 1 ? ages.get(0) : null;
    return new Part(step.title, step.slug, whole, lines.stream()
        .map(line -> new Item(line.question(), line.answer(), whole == null ? age(told.get(line.id()), open.today()) : null))
        .toList());
  }

  private static String age(LocalDate told, LocalDate today) {
    return told == null ? "" : "You told us " + Ages.words(told, today) + ".";
  }
}
