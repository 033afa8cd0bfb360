package clinic.rhomboid.api;

import clinic.rhomboid.booking.Availability;
import clinic.rhomboid.booking.BookedVisit;
import clinic.rhomboid.booking.Booking;
import clinic.rhomboid.booking.BookingOutcome;
import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.booking.Hold;
import clinic.rhomboid.booking.Holds;
import clinic.rhomboid.booking.RequestKey;
import clinic.rhomboid.booking.VisitLinks;
import clinic.rhomboid.booking.WantedTime;
import clinic.rhomboid.vault.Secrets;
import clinic.rhomboid.vault.Tokens;
import clinic.rhomboid.web.FieldError;
import clinic.rhomboid.web.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestHeader;

/** Books a visit, or asks for a call. */
@Path("/api/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BookingsApi {

  private final Booking booking;
  private final Holds holds;
  private final VisitLinks links;
  private final Secrets secrets;
  private final Clinic clinic;
  private final RequestReader requests;
  private final Conflicts conflicts;

  BookingsApi(
      Booking booking, Holds holds, VisitLinks links, Secrets secrets, Clinic clinic, RequestReader requests,
      Conflicts conflicts) {
    this.booking = booking;
    this.holds = holds;
    this.links = links;
    this.secrets = secrets;
    this.clinic = clinic;
    this.requests = requests;
    this.conflicts = conflicts;
  }

  record BookingJson(String id, String status, String start, String end, String therapist, String manageUrl) {}

  record RequestJson(String id, String manageUrl) {}

  @POST
  @Path("/bookings")
  @PermitAll
  @RequestBody(content = @Content(schema = @Schema(implementation = Shapes.Booking.class)))
  public Response book(@RestHeader("Idempotency-Key") String key, String body) {
    var errors = new ArrayList<FieldError>();
    var requestKey = key(key, "bookings", body, errors);
    var json = JsonBody.of(body, errors, "hold", "technique", "minutes", "start", "therapist", "client", "screening",
        "consent", "location");
    var supply = clinic.at(json.optionalText("location", 20), errors);
    var hold = hold(json, supply);
    var wanted = hold == null ? time(json, supply, errors) : time(hold, supply);
    var request = requests.read(json, supply, wanted == null ? null : wanted.start(), null, errors);
    Clinic.check(errors);
    var outcome = booking.book(requestKey, request, wanted, hold);
    if (outcome instanceof BookingOutcome.NotFree notFree) {
      throw conflicts.notFree(supply, new Availability.Query(supply.location().id, wanted.service().technique(),
          wanted.service().minutes(), wanted.therapist(), notFree.needs()), wanted.start());
    }
    var visit = booked(outcome);
    var times = new Times(supply.zone());
    return created(new BookingJson(visit.id().toString(), visit.state().name(), times.text(visit.start()),
        times.text(visit.end()), visit.therapist(), links.url(visit.id(), visit.linkGeneration())));
  }

  @POST
  @Path("/review-requests")
  @PermitAll
  @RequestBody(content = @Content(schema = @Schema(implementation = Shapes.ReviewRequest.class)))
  public Response askForCall(@RestHeader("Idempotency-Key") String key, String body) {
    var errors = new ArrayList<FieldError>();
    var requestKey = key(key == null ? Tokens.random() : key, "review-requests", body, errors);
    var json = JsonBody.of(body, errors, "client", "screening", "consent", "wishes", "location");
    var supply = clinic.at(json.optionalText("location", 20), errors);
    var request = requests.read(json, supply, null, json.optionalLines("wishes", 2000), errors);
    Clinic.check(errors);
    var visit = booked(booking.askForCall(requestKey, request));
    return created(new RequestJson(visit.id().toString(), links.url(visit.id(), visit.linkGeneration())));
  }

  private RequestKey key(String key, String path, String body, List<FieldError> errors) {
    if (key == null || key.isEmpty()) {
      throw ProblemException.badRequest(
          "Send the header Idempotency-Key: the same for a repeated request, new for a new one.");
    }
    if (!key.matches("[\\x21-\\x7e]{16,64}")) {
      errors.add(new FieldError("Idempotency-Key", "Use 16 to 64 letters, digits or marks, without spaces."));
    }
    return new RequestKey(key, secrets.fingerprint("idempotency", path, body == null ? "" : body));
  }

  private Hold hold(JsonBody json, ClinicSupply supply) {
    var token = json.optionalText("hold", 100);
    if (token == null) {
      return null;
    }
    var hold = holds.byToken(token)
        .filter(found -> supply.service(found.technique, found.minutes).isPresent()).orElse(null);
    if (hold == null) {
      json.error("hold", "There is no such hold. Take a new one.");
    } else if (json.has("technique") || json.has("minutes") || json.has("start") || json.has("therapist")) {
      json.error("hold", "Send either a hold, or technique, minutes, start and therapist.");
    }
    return hold;
  }

  private WantedTime time(JsonBody json, ClinicSupply supply, List<FieldError> errors) {
    var service = clinic.service(supply, json.text("technique", 40), json.integer("minutes"), errors);
    var start = json.instant("start");
    var therapist = clinic.therapist(supply, json.optionalText("therapist", 40), errors);
    return service == null || start == null ? null : new WantedTime(service, start, therapist);
  }

  private static WantedTime time(Hold hold, ClinicSupply supply) {
    return new WantedTime(supply.service(hold.technique, hold.minutes).orElseThrow(), hold.startsAt, hold.therapistId);
  }

  private static BookedVisit booked(BookingOutcome outcome) {
    if (outcome instanceof BookingOutcome.Booked booked) {
      return booked.visit();
    }
    if (outcome instanceof BookingOutcome.Forbidden forbidden) {
      throw Conflicts.forbidden(forbidden.decision());
    }
    if (outcome instanceof BookingOutcome.TechniqueBlocked blocked) {
      throw Conflicts.techniqueBlocked(blocked.decision());
    }
    if (outcome instanceof BookingOutcome.NoCallNeeded) {
      throw Conflicts.of("no-call-needed", "No call is needed", "With these answers a time can be booked. Book one.");
    }
    if (outcome instanceof BookingOutcome.KeyReused) {
      throw ProblemException.invalid(List.of(
          new FieldError("Idempotency-Key", "This key was used for another request. Use a new one.")));
    }
    throw new ProblemException(503, "urn:rhomboid:closed", "Booking is closed",
        "A clinician has not approved the rules in force yet.", Map.of());
  }

  private static Response created(Object entity) {
    return Response.status(Response.Status.CREATED).entity(entity).build();
  }
}
