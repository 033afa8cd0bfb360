package clinic.rhomboid.journey;

import clinic.rhomboid.booking.Answering;
import clinic.rhomboid.booking.AnsweringOutcome;
import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.booking.NewAnswers;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.booking.VisitLinks;
import clinic.rhomboid.intake.ConsentText;
import clinic.rhomboid.intake.Drafts;
import clinic.rhomboid.screening.Decision;
import clinic.rhomboid.time.ClientTimes;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The last page of a visit's form: everything once more, what must be said about it, and the signature. */
@Path("/book/{token}/sign")
public class SignPage {

  static final String SLUG = "sign";

  private static final String CLIENT = "client";

  private final DraftAccess access;
  private final Summary summary;
  private final DraftScreening screening;
  private final StopWords stops;
  private final VisitForms forms;
  private final YouForm you;
  private final Answering answering;
  private final Appointments appointments;
  private final Drafts drafts;
  private final Pictures pictures;
  private final VisitLinks links;

  SignPage(DraftAccess access, Summary summary, DraftScreening screening, StopWords stops, VisitForms forms, YouForm you,
      Answering answering, Appointments appointments, Drafts drafts, Pictures pictures, VisitLinks links) {
    this.access = access;
    this.summary = summary;
    this.screening = screening;
    this.stops = stops;
    this.forms = forms;
    this.you = you;
    this.answering = answering;
    this.appointments = appointments;
    this.drafts = drafts;
    this.pictures = pictures;
    this.links = links;
  }

  /**
   * What the page shows.
   *
   * @param when the visit's day and time, or null for a request for a call
   * @param visit the address of the visit
   * @param changing whether answers were signed before
   * @param stop what must be read first, or null
   */
  record Shown(
      String when, String visit, boolean changing, StopPage.Shown stop, List<Part> parts, boolean underAge,
      ConsentText consent, Form form, Problems problems) {}

  /** What a page of the form says, and whether that is something else than what was signed. */
  record Part(Summary.Part said, boolean changed) {}

  @GET
  @PermitAll
  @Operation(hidden = true)
  public Response show(@PathParam("token") String token) {
    var open = access.form(token);
    var stop = screening.stopsAt(open, Step.SAFETY);
    var missing = Step.firstMissing(open.content(), open.today());
    return stop.isEmpty() && missing != Step.RESULT
        ? Answer.goTo(open, missing)
        : Answer.page(page(open, stop, Form.EMPTY, new Problems()));
  }

  @POST
  @PermitAll
  @Operation(hidden = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response sign(@PathParam("token") String token, MultivaluedMap<String, String> posted) {
    var open = access.form(token);
    var stop = screening.stopsAt(open, Step.SAFETY);
    if (stop.isEmpty() && Step.firstMissing(open.content(), open.today()) != Step.RESULT) {
      return Answer.goTo(open, Step.firstMissing(open.content(), open.today()));
    }
    var form = you.clean(Form.of(posted));
    var problems = new Problems();
    you.checkSigned(open, form, problems);
    if (problems.any()) {
      return Answer.again(page(open, stop, form, problems));
    }
    var draft = open.draft();
    var signed = new NewAnswers(draft.base, screening.answers(open), form.text("consentVersion"), form.text("signature"));
    return after(open, answering.sign(draft.forVisit, signed, CLIENT));
  }

  private Response after(OpenDraft open, AnsweringOutcome outcome) {
    if (outcome instanceof AnsweringOutcome.Signed signed) {
      drafts.book(open.draft().id, signed.visit().id);
      return toVisit(signed.visit(), "signed_" + signed.visit().state);
    }
    drafts.drop(open.draft().id);
    return outcome instanceof AnsweringOutcome.Overtaken overtaken
        ? toVisit(overtaken.visit(), "overtaken")
        : toVisit(((AnsweringOutcome.TooLate) outcome).visit(), "too_late");
  }

  private Response toVisit(Appointment visit, String done) {
    return Answer.goTo(links.path(visit.id, visit.linkGeneration) + "?done=" + done.toLowerCase(Locale.ROOT));
  }

  private TemplateInstance page(OpenDraft open, Optional<Decision> stop, Form form, Problems problems) {
    var visit = appointments.findById(open.draft().forVisit);
    var when = visit.hasTime()
        ? new ClientTimes(pictures.lastSeen(visit.locationId).zone()).full(visit.startsAt) : null;
    return Pages.sign(new Shown(when, links.path(visit.id, visit.linkGeneration), open.draft().base != null,
        stop.map(decision -> stops.of(decision.advice())).orElse(null), parts(open), open.underAge(), you.consent(),
        form, problems));
  }

  /** The pages that were sent, in their order. */
  private List<Part> parts(OpenDraft open) {
    var before = forms.before(open.draft());
    var now = open.content().pages();
    return summary.of(open).stream()
        .map(said -> new Part(said, open.draft().base != null && !now.get(said.page()).equals(before.get(said.page()))))
        .toList();
  }
}
