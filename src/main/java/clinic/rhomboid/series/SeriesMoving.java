package clinic.rhomboid.series;

import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.ByStaff;
import clinic.rhomboid.booking.ChangingTogether;
import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.booking.Telling;
import clinic.rhomboid.booking.TogetherOutcome;
import clinic.rhomboid.time.ClientTimes;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Moves a visit of a series with all that follow it, by as many days and to the same new time on the wall. */
@Path("/desk/series")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"desk", "owner"})
public class SeriesMoving {

  private static final String NOT_ALL = "Nothing is moved yet, because not all of them can be moved there. Choose another"
      + " time, or leave these where they are.";
  private static final String REASON = "Nothing is moved yet: one of them is so near that the policy asks you for a reason.";
  private static final String SKIPPED = "The clocks skip this time that day.";

  private final SeriesBook book;
  private final SeriesViews views;
  private final SeriesMail mail;
  private final ChangingTogether together;
  private final Pictures pictures;
  private final SecurityIdentity staff;
  private final Clock clock;

  SeriesMoving(SeriesBook book, SeriesViews views, SeriesMail mail, ChangingTogether together, Pictures pictures,
      SecurityIdentity staff, Clock clock) {
    this.book = book;
    this.views = views;
    this.mail = mail;
    this.together = together;
    this.pictures = pictures;
    this.staff = staff;
    this.clock = clock;
  }

  @GET
  @Path("{id}/move")
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  public Response ask(UUID id, @RestQuery UUID from) {
    var series = book.known(id);
    var visits = book.visitsFrom(id, from);
    if (visits.isEmpty()) {
      return Response.seeOther(URI.create("/desk/series/" + id)).build();
    }
    var start = visits.get(0).startsAt.atZone(supply(series).zone());
    var form = new MoveForm(from, start.toLocalDate().toString(), start.toLocalTime().toString(), "", "", Set.of(), List.of());
    return page(200, series, visits, form, Map.of(), null);
  }

  @POST
  @Path("{id}/move")
  @RolesAllowed({"desk", "owner"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response move(UUID id, @RestForm UUID from, @RestForm String date, @RestForm String time,
      @RestForm String therapist, @RestForm String reason, @RestForm List<String> leave) {
    var series = book.known(id);
    var visits = book.visitsFrom(id, from);
    var supply = supply(series);
    var form = MoveForm.typed(from, date, time, therapist, reason, leave, supply.day(clock.instant()));
    if (visits.isEmpty()) {
      return Response.seeOther(URI.create("/desk/series/" + id)).build();
    }
    if (!form.errors().isEmpty()) {
      return page(422, series, visits, form, Map.of(), null);
    }
    var starts = new HashMap<UUID, Instant>();
    var skipped = new HashMap<UUID, String>();
    var days = ChronoUnit.DAYS.between(supply.day(visits.get(0).startsAt), form.day());
    for (var visit : visits) {
      var wanted = supply.day(visit.startsAt).plusDays(days).atTime(form.clock());
      if (form.leave().contains(visit.id.toString())) {
        continue;
      }
      if (supply.zone().getRules().getValidOffsets(wanted).isEmpty()) {
        skipped.put(visit.id, SKIPPED);
      } else {
        starts.put(visit.id, wanted.atZone(supply.zone()).toInstant());
      }
    }
    if (!skipped.isEmpty()) {
      return page(409, series, visits, form, skipped, NOT_ALL);
    }
    var by = new ByStaff(staff.getPrincipal().getName(), Telling.AT_ONCE, form.reason().isEmpty() ? null : form.reason(), false);
    var outcome = together.move(series.locationId, starts, form.therapist().isEmpty() ? null : form.therapist(), by,
        moved -> mail.moved(series, moved));
    if (outcome instanceof TogetherOutcome.NotAll not) {
      return page(409, series, visits, form, not.why(), NOT_ALL);
    }
    return outcome instanceof TogetherOutcome.ReasonNeeded ? page(422, series, visits, form, Map.of(), REASON)
        : Response.seeOther(URI.create("/desk/series/" + id)).build();
  }

  private Response page(
      int status, Series series, List<Appointment> visits, MoveForm form, Map<UUID, String> why, String notice) {
    var supply = supply(series);
    var times = new ClientTimes(supply.zone());
    var therapists = supply.therapistNames().entrySet().stream().sorted(Map.Entry.comparingByValue())
        .map(one -> new SeriesPages.Option(one.getKey(), one.getValue())).toList();
    var obstacles = visits.stream().filter(visit -> why.containsKey(visit.id) || form.leave().contains(visit.id.toString()))
        .map(visit -> new MoveView.Obstacle(visit.id, times.full(visit.startsAt), why.get(visit.id))).toList();
    var client = views.forDesk(series).client();
    return Response.status(status).entity(SeriesPages.move(new MoveView(series.id, client,
        times.full(visits.get(0).startsAt), visits.size(), form, therapists, obstacles, notice))).build();
  }

  private ClinicSupply supply(Series series) {
    return pictures.lastSeen(series.locationId);
  }
}
