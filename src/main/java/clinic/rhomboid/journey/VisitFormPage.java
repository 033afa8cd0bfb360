package clinic.rhomboid.journey;

import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.VisitDoor;
import clinic.rhomboid.intake.ConsentText;
import clinic.rhomboid.intake.ConsentTexts;
import clinic.rhomboid.intake.DraftLinks;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The way from a visit to its form: the one that was missing, or the answers that were signed, to be changed. */
@Path("/visits/{token}/form")
public class VisitFormPage {

  private static final String CONSENT = "consent";
  private static final String VERSION = "consentVersion";

  private final VisitDoor door;
  private final VisitForms forms;
  private final ConsentTexts texts;
  private final DraftLinks drafts;
  private final Clock clock;

  VisitFormPage(VisitDoor door, VisitForms forms, ConsentTexts texts, DraftLinks drafts, Clock clock) {
    this.door = door;
    this.forms = forms;
    this.texts = texts;
    this.drafts = drafts;
    this.clock = clock;
  }

  /**
   * What the page shows.
   *
   * @param visit the address of the visit
   * @param consent by which the client agrees that the answers are kept, or null for one who signed before
   */
  record Shown(String visit, ConsentText consent, Problems problems) {}

  @GET
  @PermitAll
  @Operation(hidden = true)
  public Response show(@PathParam("token") String token) {
    var visit = visit(token);
    var instead = elsewhere(token, visit);
    return instead == null ? Answer.page(page(token, visit, new Problems())) : instead;
  }

  /** Begins the form, or goes on where it was left; the answers are kept from then on. */
  @POST
  @PermitAll
  @Operation(hidden = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response begin(@PathParam("token") String token, MultivaluedMap<String, String> posted) {
    var visit = visit(token);
    var instead = elsewhere(token, visit);
    if (instead != null) {
      return instead;
    }
    var form = Form.of(posted);
    var first = consent(visit) != null;
    if (first && !(form.has(CONSENT, "yes") && texts.published(ConsentText.Kind.DATA, form.text(VERSION)))) {
      var problems = new Problems();
      problems.add(CONSENT, "Tick the box to agree that we keep your answers, or leave the page: nothing is kept then");
      return Answer.again(page(token, visit, problems));
    }
    return Answer.goTo(drafts.path(forms.open(visit.id, first ? form.text(VERSION) : null).id));
  }

  private Appointment visit(String token) {
    return door.open(token).orElseThrow(NotFoundException::new);
  }

  /** Where to go before or instead of the form, or null. */
  private Response elsewhere(String token, Appointment visit) {
    if (!visit.canAnswer(clock.instant())) {
      return Answer.goTo("/visits/" + token + "?done=too_late");
    }
    return forms.proven(visit) ? null : Answer.goTo("/visits/" + token + "/proof?next=form");
  }

  private ConsentText consent(Appointment visit) {
    return forms.signed(visit).isPresent() ? null : texts.current(ConsentText.Kind.DATA);
  }

  private TemplateInstance page(String token, Appointment visit, Problems problems) {
    return Pages.visitForm(new Shown("/visits/" + token, consent(visit), problems));
  }
}
