package clinic.rhomboid.visits;

import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.Availability;
import clinic.rhomboid.booking.Cancelling;
import clinic.rhomboid.booking.ChangeOutcome;
import clinic.rhomboid.booking.Moving;
import clinic.rhomboid.booking.NamedStart;
import clinic.rhomboid.booking.OfferedTimes;
import clinic.rhomboid.time.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** A client's own visit, for whoever holds its link. Looking changes nothing; only the buttons do. */
@Path("/visits/{token}")
@Produces(MediaType.TEXT_HTML)
public class VisitPages {

  private static final int DAYS_A_PAGE = 3;
  private static final String CLIENT = "client";

  private final OwnVisit own;
  private final Moving moving;
  private final Cancelling cancelling;
  private final Availability availability;
  private final Besides besides;

  VisitPages(OwnVisit own, Moving moving, Cancelling cancelling, Availability availability, Besides besides) {
    this.own = own;
    this.moving = moving;
    this.cancelling = cancelling;
    this.availability = availability;
    this.besides = besides;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance visit(VisitView visit, Beside beside, boolean afterCare, String notice);

    static native TemplateInstance times(
        VisitView visit, List<OfferedTimes.Day> days, String earlier, String later, String notice, String minutes);

    static native TemplateInstance refused(VisitView visit, List<String> advice);
  }

  @GET
  @PermitAll
  public TemplateInstance visit(String token, @RestQuery String done) {
    var visit = own.visit(token);
    return Templates.visit(own.view(token), besides.of(visit), own.hasAfterCare(visit), Done.words(done));
  }

  @POST
  @Path("/cancellation")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @PermitAll
  public Response cancel(String token) {
    return after(token, cancelling.cancel(own.visit(token).id, CLIENT), Done.CANCELLED);
  }

  /** The times this visit could be moved to, or, for an accepted request, its first times. */
  @GET
  @Path("/move")
  @PermitAll
  public Response times(String token, @RestQuery String from, @RestQuery Integer minutes) {
    var visit = own.visit(token);
    if (!own.mayChooseTime(visit)) {
      return toVisit(token, null);
    }
    return Response.ok(page(token, visit, Typed.date(from).orElse(null), minutes, null)).build();
  }

  @POST
  @Path("/move")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @PermitAll
  public Response move(String token, @RestForm String time, @RestForm Integer minutes) {
    var visit = own.visit(token);
    if (!own.mayChooseTime(visit)) {
      return toVisit(token, Done.TOO_LATE);
    }
    var choice = OfferedTimes.Choice.of(time).orElse(null);
    if (choice == null) {
      return Response.status(422).entity(page(token, visit, null, minutes, "Please choose one of the times.")).build();
    }
    var outcome = visit.hasTime()
        ? moving.move(visit.id, choice.start(), choice.therapist(), CLIENT)
        : moving.arrange(visit.id, own.wanted(visit, minutes, choice), CLIENT);
    if (outcome instanceof ChangeOutcome.NotFree) {
      var day = own.supply(visit).day(choice.start());
      return Response.status(409).entity(page(token, visit, day, minutes,
          "Somebody was faster: that time is gone. Here are the times that are free now.")).build();
    }
    return after(token, outcome, Done.MOVED);
  }

  private Response after(String token, ChangeOutcome outcome, Done done) {
    if (outcome instanceof ChangeOutcome.Forbidden forbidden) {
      var view = own.view(token);
      // What the rules advise tells what was answered.
      var advice = view.proven()
          ? forbidden.decision().advice().stream().map(item -> item.text().strip()).toList() : List.<String>of();
      return Response.status(409).entity(Templates.refused(view, advice)).build();
    }
    return toVisit(token, outcome instanceof ChangeOutcome.TooLate ? Done.TOO_LATE : done);
  }

  private TemplateInstance page(String token, Appointment visit, LocalDate wanted, Integer minutes, String notice) {
    var query = own.query(visit, minutes);
    var today = own.today(visit);
    var first = availability.firstFree(query, today).orElse(today);
    var from = wanted == null || wanted.isBefore(today) ? first : wanted;
    var days = OfferedTimes.of(
        NamedStart.of(availability.offers(query, from, DAYS_A_PAGE), own.order(visit, query)), own.supply(visit));
    var earlier = from.isAfter(first) ? from.minusDays(DAYS_A_PAGE).toString() : null;
    return Templates.times(own.view(token), days, earlier, from.plusDays(DAYS_A_PAGE).toString(), notice,
        visit.hasTime() ? null : Integer.toString(query.minutes()));
  }

  private static Response toVisit(String token, Done done) {
    return Response.seeOther(URI.create("/visits/" + token + (done == null ? "" : "?done=" + done.name().toLowerCase(Locale.ROOT))))
        .build();
  }
}
