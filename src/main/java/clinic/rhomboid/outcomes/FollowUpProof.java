package clinic.rhomboid.outcomes;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.clients.TypedBirthDate;
import clinic.rhomboid.proof.ClientSessions;
import clinic.rhomboid.proof.Proof;
import clinic.rhomboid.proof.ProofCookies;
import clinic.rhomboid.proof.ProofTries;
import clinic.rhomboid.web.FieldError;
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
import java.time.Clock;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** Asks who holds a follow-up's link before the regions are named. What is proven here opens this visit and no more. */
@Path("/followups/{token}/proof")
@Produces(MediaType.TEXT_HTML)
public class FollowUpProof {

  private static final FieldError WRONG =
      new FieldError("month", "That is not the birth date of the person the visit was for");

  private final FollowUpDoor door;
  private final ProofTries tries;
  private final ClientSessions sessions;
  private final ProofCookies cookies;
  private final Pictures pictures;
  private final Trail trail;
  private final Clock clock;

  FollowUpProof(FollowUpDoor door, ProofTries tries, ClientSessions sessions, ProofCookies cookies, Pictures pictures,
      Trail trail, Clock clock) {
    this.door = door;
    this.tries = tries;
    this.sessions = sessions;
    this.cookies = cookies;
    this.pictures = pictures;
    this.trail = trail;
    this.clock = clock;
  }

  @GET
  @PermitAll
  public TemplateInstance ask(String token) {
    door.open(token);
    return page(token, false, null, "", "", "");
  }

  @POST
  @PermitAll
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response prove(String token, @RestForm String month, @RestForm String day, @RestForm String year) {
    var opened = door.open(token);
    var client = opened.client();
    var today = pictures.lastSeen(opened.visit().locationId).day(clock.instant());
    var typed = TypedBirthDate.read(month, day, year, today);
    if (typed.error() != null) {
      return again(page(token, false, typed.error(), month, day, year));
    }
    return switch (tries.attempt("client " + client.id, () -> client.birthDate.equals(typed.date()))) {
      case RIGHT -> Response.seeOther(URI.create("/followups/" + token))
          .cookie(cookies.session(sessions.open(new Proof(client.id, opened.visit().id)))).build();
      case WRONG -> {
        denied(opened);
        yield again(page(token, false, WRONG, month, day, year));
      }
      case CLOSED -> {
        denied(opened);
        yield again(page(token, true, null, "", "", ""));
      }
    };
  }

  private void denied(FollowUpDoor.Opened opened) {
    trail.denied("client", "prove birth date", "follow-up " + opened.followUp().id);
  }

  private static TemplateInstance page(
      String token, boolean closed, FieldError error, String month, String day, String year) {
    return FollowUpPages.proof(
        "/followups/" + token, closed, error == null ? List.of() : List.of(error), month, day, year);
  }

  private static Response again(TemplateInstance page) {
    return Response.status(422).entity(page).build();
  }
}
