package clinic.rhomboid.desk;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.booking.ByStaff;
import clinic.rhomboid.booking.Cancelling;
import clinic.rhomboid.booking.ChangeOutcome;
import clinic.rhomboid.booking.Overrulings;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.techniques.Money;
import clinic.rhomboid.time.ClientTimes;
import clinic.rhomboid.web.FieldError;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;

/** Cancelling from the desk: what it costs, and, against the policy, why. */
@Path("/desk/visits/{id}/cancellation")
@Produces(MediaType.TEXT_HTML)
public class DeskCancellation {

  private static final String OVER = "It can’t be cancelled any more.";
  private static final FieldError WHY = new FieldError(Reason.FIELD, "Say why: it goes against the policy the visit was booked under");

  private final DeskAnswers answers;
  private final Appointments appointments;
  private final Cancelling cancelling;
  private final Overrulings overrulings;
  private final Locations locations;
  private final Trail trail;
  private final SecurityIdentity staff;
  private final Clock clock;

  DeskCancellation(DeskAnswers answers, Appointments appointments, Cancelling cancelling, Overrulings overrulings,
      Locations locations, Trail trail, SecurityIdentity staff, Clock clock) {
    this.answers = answers;
    this.appointments = appointments;
    this.cancelling = cancelling;
    this.overrulings = overrulings;
    this.locations = locations;
    this.trail = trail;
    this.staff = staff;
    this.clock = clock;
  }

  /**
   * What the page shows.
   *
   * @param fee what cancelling costs now, or null for nothing
   * @param closed whether its client could not cancel it any more
   * @param back the visit's day
   */
  record Shown(
      UUID id, String client, String when, String fee, boolean closed, String back, List<Overrulings.Told> history,
      boolean free, String reason, List<FieldError> errors) {

    public String error() {
      return errors.isEmpty() ? null : errors.get(0).message();
    }
  }

  @CheckedTemplate(basePath = "Desk")
  static class Templates {
    static native TemplateInstance cancellation(Shown shown);
  }

  @GET
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  @Transactional
  public Response show(UUID id) {
    var named = answers.visit(id);
    var visit = appointments.findById(id);
    if (!visit.state.stillToCome()) {
      return answers.conflict(id, OVER);
    }
    trail.record(staff.getPrincipal().getName(), "read", "visit " + id, visit.clientId, null);
    return Response.ok(Templates.cancellation(shown(named, visit, false, "", List.of()))).build();
  }

  @POST
  @RolesAllowed({"desk", "owner"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response cancel(UUID id, @RestForm String free, @RestForm String reason,
      @RestForm List<String> tell) {
    var named = answers.visit(id);
    var why = Reason.of(reason);
    if (why.fault() != null) {
      return again(named, free != null, why.text(), why.fault());
    }
    var outcome = cancelling.cancelByStaff(id,
        new ByStaff(staff.getPrincipal().getName(), TellQuestion.answer(tell), why.textOrNull(), free != null));
    if (outcome instanceof ChangeOutcome.ReasonNeeded) {
      return again(named, free != null, why.text(), WHY);
    }
    return outcome instanceof ChangeOutcome.Changed ? answers.backToDay(named) : answers.conflict(id, OVER);
  }

  private Response again(NamedVisit named, boolean free, String reason, FieldError fault) {
    var visit = appointments.findById(named.id());
    return Response.status(422).entity(Templates.cancellation(shown(named, visit, free, reason, List.of(fault)))).build();
  }

  private Shown shown(NamedVisit named, Appointment visit, boolean free, String reason, List<FieldError> errors) {
    var times = new ClientTimes(locations.findById(visit.locationId).zoneId());
    var now = clock.instant();
    var fee = visit.feeNow(now);
    return new Shown(named.id(), named.client(), times.full(visit.startsAt),
        fee == 0 ? null : Money.text(fee, visit.priceCurrency), visit.cancellingClosed(now),
        "/desk?date=" + times.date(visit.startsAt) + "#visit-" + named.id(), overrulings.of(visit), free, reason, errors);
  }
}
