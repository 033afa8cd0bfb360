package clinic.rhomboid.series;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Reservation;
import clinic.rhomboid.booking.ReservingAll;
import clinic.rhomboid.booking.SeriesDate;
import clinic.rhomboid.booking.SeriesPlanning;
import clinic.rhomboid.booking.SeriesWish;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.clients.Reached;
import clinic.rhomboid.time.ClientTimes;
import clinic.rhomboid.web.FieldError;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Shows each date of a series with what becomes of it, and then books all of it at once. */
@Path("/desk/series")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"desk", "owner"})
public class SeriesPlan {

  private static final String FASTER = "Somebody was faster, so nothing is booked yet. This is how the dates stand now.";
  private static final String CLOSED = "No clinician has approved the rules in force, so nothing can be booked.";
  private static final String NOWHERE = "There is neither an e-mail address nor a phone number of this client.";

  private final SeriesForms forms;
  private final SeriesPlanning planning;
  private final ReservingAll reserving;
  private final SeriesBook book;
  private final Clients clients;
  private final Trail trail;
  private final SecurityIdentity staff;

  SeriesPlan(SeriesForms forms, SeriesPlanning planning, ReservingAll reserving, SeriesBook book, Clients clients,
      Trail trail, SecurityIdentity staff) {
    this.forms = forms;
    this.planning = planning;
    this.reserving = reserving;
    this.book = book;
    this.clients = clients;
    this.trail = trail;
    this.staff = staff;
  }

  @GET
  @Path("plan")
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  @Transactional
  public Response plan(@Context UriInfo asked) {
    var form = forms.read(asked.getQueryParameters()::getFirst);
    var client = forms.client(form.client());
    if (!form.errors().isEmpty()) {
      return Response.status(422).entity(forms.ask(form)).build();
    }
    var plan = planning.plan(form.wish(client.id, forms.supply()), Set.of());
    trail.record(actor(), "read", "plan of a series", client.id, null);
    return Response.ok(forms.plan(form, plan, Choices.NONE, List.of(), null)).build();
  }

  @POST
  @RolesAllowed({"desk", "owner"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response book(MultivaluedMap<String, String> posted) {
    var form = forms.read(posted::getFirst);
    var client = forms.client(form.client());
    if (!form.errors().isEmpty()) {
      return Response.status(422).entity(forms.ask(form)).build();
    }
    var wish = form.wish(client.id, forms.supply());
    var choices = Choices.read(wish.dates(), posted::getFirst);
    var plan = planning.plan(wish, choices.skipped());
    var errors = unsettled(plan, choices, wish);
    if (!errors.isEmpty()) {
      return Response.status(422).entity(forms.plan(form, plan, choices, errors, null)).build();
    }
    var reached = QuarkusTransaction.requiringNew().call(() -> Reached.of(clients.contacts(client.id)));
    if (reached.nowhere()) {
      return Response.status(409).entity(forms.plan(form, plan, choices, List.of(), NOWHERE)).build();
    }
    var made = new AtomicReference<UUID>();
    var outcome = reserving.reserve(wishes(plan, choices, wish, reached), actor(),
        visits -> made.set(book.write(wish, visits, actor())));
    if (outcome == ReservingAll.Outcome.RESERVED) {
      return Response.seeOther(URI.create("/desk/series/" + made.get())).build();
    }
    return Response.status(409).entity(forms.plan(form, planning.plan(wish, choices.skipped()), choices, List.of(),
        outcome == ReservingAll.Outcome.CLOSED ? CLOSED : FASTER)).build();
  }

  private static List<Reservation> wishes(List<SeriesDate> plan, Choices choices, SeriesWish wish, Reached reached) {
    return plan.stream().map(date -> choices.wanted(date, wish)).flatMap(Optional::stream)
        .map(wanted -> new Reservation(
            wish.clientId(), wish.locationId(), reached.email(), reached.phone(), wanted, null))
        .toList();
  }

  private List<FieldError> unsettled(List<SeriesDate> plan, Choices choices, SeriesWish wish) {
    var times = new ClientTimes(forms.supply().zone());
    var errors = new ArrayList<FieldError>();
    for (var date : plan) {
      if (!choices.settles(date, wish)) {
        errors.add(new FieldError(Choices.field(date.date()),
            "Choose another time for " + times.day(date.date()) + ", or skip it"));
      }
    }
    if (errors.isEmpty() && plan.stream().allMatch(date -> choices.wanted(date, wish).isEmpty())) {
      errors.add(new FieldError(Choices.field(plan.get(0).date()), "Keep at least one of the dates"));
    }
    return errors;
  }

  private String actor() {
    return staff.getPrincipal().getName();
  }
}
