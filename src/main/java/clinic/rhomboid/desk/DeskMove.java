package clinic.rhomboid.desk;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.AppointmentState;
import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.booking.Availability;
import clinic.rhomboid.booking.ByStaff;
import clinic.rhomboid.booking.ChangeOutcome;
import clinic.rhomboid.booking.KnownClient;
import clinic.rhomboid.booking.Moving;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.slots.NoPlace;
import clinic.rhomboid.slots.Slot;
import clinic.rhomboid.time.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Moving a visit from the desk, without dragging anything. */
@Path("/desk/visits/{id}/move")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"desk", "owner"})
public class DeskMove {

  private static final int DAYS = 7;
  private static final int DAYS_BEFORE = 3;
  private static final int UNPROCESSABLE = 422;
  private static final String BEGUN = "It has begun, is over or was called off, so it can’t be moved.";
  private static final String ON_HOLD = "It is on hold until a therapist has decided, so it can’t be moved.";
  private static final String TAKEN = "That time is not free.%s The nearest free ones:";
  private static final String ENOUGH =
      "The therapist is free then but has as much %s as they take, that day or in a row. The nearest free times:";
  private static final String NO_TIME = "Press one of the free times.";

  private final DeskAnswers answers;
  private final Appointments appointments;
  private final Moving moving;
  private final Availability availability;
  private final Pictures pictures;
  private final Happened happened;
  private final Trail trail;
  private final SecurityIdentity staff;
  private final Clock clock;

  DeskMove(DeskAnswers answers, Appointments appointments, Moving moving, Availability availability, Pictures pictures,
      Happened happened, Trail trail, SecurityIdentity staff, Clock clock) {
    this.answers = answers;
    this.appointments = appointments;
    this.moving = moving;
    this.availability = availability;
    this.pictures = pictures;
    this.happened = happened;
    this.trail = trail;
    this.staff = staff;
    this.clock = clock;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance move(MovePage page);
  }

  @GET
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  @Transactional
  public Response show(UUID id, @RestQuery String date, @RestQuery String with) {
    var page = page(id, date, with == null || with.isBlank() ? null : with, 200, null, List.of());
    trail.record(staff.getPrincipal().getName(), "read", "visit " + id, appointments.findById(id).clientId, null);
    return page;
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  public Response move(UUID id, @BeanParam MoveForm form, @RestForm String reason) {
    var named = answers.visit(id);
    var wanted = form.start();
    if (wanted == null) {
      return page(id, null, null, UNPROCESSABLE, NO_TIME, List.of());
    }
    var why = Reason.of(reason);
    if (why.fault() != null) {
      return MoveReason.ask(named, form, why.text(), why.fault());
    }
    var outcome = moving.moveByDesk(id, wanted, form.therapist(), form::sees,
        new ByStaff(staff.getPrincipal().getName(), form.telling(), why.textOrNull(), false));
    if (outcome instanceof ChangeOutcome.ReasonNeeded) {
      return MoveReason.ask(named, form, "", MoveReason.WHY);
    }
    if (outcome instanceof ChangeOutcome.Changed) {
      return answers.backToDay(answers.visit(id));
    }
    if (outcome instanceof ChangeOutcome.NotFree notFree) {
      return page(id, null, null, 409, why(notFree, form, id), availability.alternatives(notFree.query(), wanted));
    }
    return outcome instanceof ChangeOutcome.Forbidden
        ? page(id, null, null, 409, KnownClient.NOT_AVAILABLE, List.of()) : answers.conflict(id, whyNot(id, form));
  }

  /** Whoever was faster is told by name; otherwise the visit has gone on. */
  private String whyNot(UUID id, MoveForm form) {
    var visit = appointments.findById(id);
    return !form.sees(visit) ? happened.to(id) : visit.state == AppointmentState.SUSPENDED ? ON_HOLD : BEGUN;
  }

  private String why(ChangeOutcome.NotFree notFree, MoveForm form, UUID id) {
    if (notFree.reason() == NoPlace.Reason.THERAPIST_AT_LOAD_LIMIT) {
      return ENOUGH.formatted(notFree.query().technique().replace('_', ' '));
    }
    var therapist = form.therapist() == null ? notFree.query().therapist() : form.therapist();
    return TAKEN.formatted(happened.there(therapist, form.start(), notFree.query().minutes(), id)
        .map(who -> " " + who).orElse(""));
  }

  private Response page(UUID id, String date, String only, int status, String notice, List<Slot> nearest) {
    var named = answers.visit(id);
    var visit = appointments.findById(id);
    var now = clock.instant();
    if (!visit.canMove(now)) {
      return answers.conflict(id, visit.state == AppointmentState.SUSPENDED ? ON_HOLD : BEGUN);
    }
    var query = moving.query(visit, visit.minutes, true);
    var supply = pictures.lastSeen(visit.locationId);
    var today = supply.day(now);
    var from = new Day(from(date, supply.day(visit.startsAt), today), supply.zone(), now);
    var slots = availability.slots(with(only, query), from.date(), DAYS);
    var page = MovePage.of(named, visit, from, DAYS, supply.therapistNames(), only, notice, nearest, slots);
    return Response.status(status).entity(Templates.move(page)).build();
  }

  private static Availability.Query with(String only, Availability.Query query) {
    return only == null ? query : new Availability.Query(
        query.locationId(), query.technique(), query.minutes(), only, query.needs(), query.atOnce());
  }

  /** The first day to show: the one asked for, or a few days before the visit's own, but never a day that is over. */
  private static LocalDate from(String date, LocalDate ofVisit, LocalDate today) {
    var wanted = Typed.date(date).orElse(ofVisit.minusDays(DAYS_BEFORE));
    return wanted.isBefore(today) ? today : wanted;
  }
}
