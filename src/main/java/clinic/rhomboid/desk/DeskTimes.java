package clinic.rhomboid.desk;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.booking.Attendance;
import clinic.rhomboid.booking.AttendedTimes;
import clinic.rhomboid.booking.Pictures;
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
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;

/** When somebody came, began and was done, to be set right: an hour later nobody remembers that the button was late. */
@Path("/desk/visits/{id}")
@Produces(MediaType.TEXT_HTML)
public class DeskTimes {

  private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("HH:mm");

  private final DeskAnswers answers;
  private final Appointments appointments;
  private final Attendance attendance;
  private final Pictures pictures;
  private final Trail trail;
  private final SecurityIdentity staff;
  private final Clock clock;

  DeskTimes(DeskAnswers answers, Appointments appointments, Attendance attendance, Pictures pictures, Trail trail,
      SecurityIdentity staff, Clock clock) {
    this.answers = answers;
    this.appointments = appointments;
    this.attendance = attendance;
    this.pictures = pictures;
    this.trail = trail;
    this.staff = staff;
    this.clock = clock;
  }

  /** What the page shows: times as they are typed, null for a step that was not noted. */
  record Shown(UUID id, String client, String when, String date, String arrived, String began, String closed,
      List<FieldError> errors) {

    /** The fault at a field, or null. */
    public String fault(String field) {
      return errors.stream().filter(error -> error.field().equals(field)).map(FieldError::message).findFirst().orElse(null);
    }
  }

  @CheckedTemplate(basePath = "Desk")
  static class Templates {
    static native TemplateInstance times(Shown visit);
  }

  @GET
  @Path("times")
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  @Transactional
  public TemplateInstance show(UUID id) {
    var named = answers.visit(id);
    var visit = appointments.findById(id);
    trail.record(staff.getPrincipal().getName(), "read", "visit " + id, visit.clientId, null);
    return page(named, visit, typed(visit, visit.arrivedAt), typed(visit, visit.sessionStartedAt),
        visit.state.calledOff() ? null : typed(visit, visit.closedAt), List.of());
  }

  @POST
  @Path("times")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  public Response correct(UUID id, @RestForm String arrived, @RestForm String began, @RestForm String closed) {
    var named = answers.visit(id);
    var visit = appointments.findById(id);
    var fault = (FieldError) null;
    try {
      var times = new AttendedTimes(on(visit, arrived, visit.arrivedAt), on(visit, began, visit.sessionStartedAt),
          on(visit, closed, visit.closedAt));
      fault = said(attendance.correct(id, times, staff.getPrincipal().getName()));
    } catch (DateTimeException notATime) {
      fault = new FieldError("arrived", "Enter times such as 9:05 or 14:30");
    }
    return fault == null ? answers.backToDay(named)
        : Response.status(422).entity(page(named, visit, arrived, began, closed, List.of(fault))).build();
  }

  /** To the profile of the visit's client. */
  @GET
  @Path("client")
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  public Response client(UUID id) {
    answers.visit(id);
    return Response.seeOther(URI.create("/desk/clients/" + appointments.findById(id).clientId)).build();
  }

  private static FieldError said(AttendedTimes.Fault fault) {
    return fault == null ? null : new FieldError("arrived", switch (fault) {
      case NOT_NOTED -> "Somebody noted or took back a step meanwhile. Open the page again";
      case NOT_IN_ORDER -> "They come first, then the session begins, then it is done: check the order";
      case IN_FUTURE -> "A time is still to come";
      case OTHER_DAY -> "The times must be on the day of the visit";
    });
  }

  /** The minute that was typed, on the visit's day; one that was left as it was keeps its seconds. */
  private Instant on(Appointment visit, String time, Instant noted) {
    if (time == null || time.isBlank() || time.equals(typed(visit, noted))) {
      return noted;
    }
    var zone = pictures.lastSeen(visit.locationId).zone();
    return visit.startsAt.atZone(zone).toLocalDate().atTime(LocalTime.parse(time.length() == 4 ? "0" + time : time)).atZone(zone)
        .toInstant();
  }

  private String typed(Appointment visit, Instant noted) {
    return noted == null ? null : TYPED.format(noted.atZone(pictures.lastSeen(visit.locationId).zone()));
  }

  private TemplateInstance page(
      NamedVisit named, Appointment visit, String arrived, String began, String closed, List<FieldError> errors) {
    var supply = pictures.lastSeen(visit.locationId);
    var day = new Day(supply.day(visit.startsAt), supply.zone(), clock.instant());
    return Templates.times(new Shown(named.id(), named.client(),
        Day.words(day.date()) + ", " + day.span(visit.startsAt, visit.endsAt), day.date().toString(), arrived, began, closed,
        errors));
  }
}
