package clinic.rhomboid.desk;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.booking.WhyNot;
import clinic.rhomboid.matching.Choice;
import clinic.rhomboid.web.FieldError;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Why a visit cannot be moved to a time. */
@Path("/desk/visits/{id}/why")
@Produces(MediaType.TEXT_HTML)
public class VisitWhy {

  private final WhyNot whyNot;
  private final DeskAnswers answers;
  private final Appointments appointments;
  private final Pictures pictures;
  private final Trail trail;
  private final SecurityIdentity staff;

  VisitWhy(WhyNot whyNot, DeskAnswers answers, Appointments appointments, Pictures pictures, Trail trail,
      SecurityIdentity staff) {
    this.whyNot = whyNot;
    this.answers = answers;
    this.appointments = appointments;
    this.pictures = pictures;
    this.trail = trail;
    this.staff = staff;
  }

  @GET
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  @Transactional
  public Response ask(UUID id, @BeanParam WhyForm form) {
    var named = answers.visit(id);
    var visit = appointments.findById(id);
    var supply = pictures.lastSeen(visit.locationId);
    var errors = form.asked() ? form.errors(supply) : List.<FieldError>of();
    var answer = form.asked() && errors.isEmpty() ? whyNot.at(id, form.start(supply), form.only()) : null;
    trail.record(staff.getPrincipal().getName(), "read", "visit " + id, visit.clientId, null);
    return Why.page(WhyPage.of(form, named, Choice.besidesRank(visit.choiceReason), supply, errors, answer));
  }
}
