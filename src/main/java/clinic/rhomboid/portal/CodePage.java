package clinic.rhomboid.portal;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.booking.VisitLinks;
import clinic.rhomboid.proof.ClientCodes;
import clinic.rhomboid.proof.ClientSessions;
import clinic.rhomboid.proof.MailRead;
import clinic.rhomboid.proof.Proof;
import clinic.rhomboid.proof.ProofCookies;
import clinic.rhomboid.web.FieldError;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** Where the digits from the mail are typed. */
@Path("/me/code")
@Produces(MediaType.TEXT_HTML)
public class CodePage {

  private static final FieldError NO_DIGITS = new FieldError("code", "Enter the six digits from the mail");
  private static final FieldError WRONG = new FieldError("code", "That is not the code. Check the newest mail, also in the spam folder");

  private final ClientCodes codes;
  private final ClientSessions sessions;
  private final ProofCookies cookies;
  private final Appointments visits;
  private final VisitLinks links;
  private final Trail trail;

  CodePage(ClientCodes codes, ClientSessions sessions, ProofCookies cookies, Appointments visits, VisitLinks links,
      Trail trail) {
    this.codes = codes;
    this.sessions = sessions;
    this.cookies = cookies;
    this.visits = visits;
    this.links = links;
    this.trail = trail;
  }

  @GET
  @PermitAll
  public Response ask() {
    return cookies.code().isEmpty() ? Me.to("/me") : Response.ok(Portal.code(List.of(), false)).build();
  }

  @POST
  @PermitAll
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response enter(@RestForm String code) {
    var token = cookies.code();
    if (token.isEmpty()) {
      return Me.to("/me");
    }
    var digits = code == null ? "" : code.replaceAll("[\\s-]", "");
    if (!digits.matches("[0-9]{6}")) {
      return again(NO_DIGITS);
    }
    return switch (codes.enter(token.get(), digits)) {
      case RIGHT -> opened(codes.read(token.get()).orElseThrow());
      case WRONG -> {
        trail.denied(Me.ACTOR, "enter code", "record");
        yield again(WRONG);
      }
      case CLOSED -> {
        trail.denied(Me.ACTOR, "enter code", "record");
        yield Response.status(422).entity(Portal.code(List.of(), true)).cookie(cookies.noCode()).build();
      }
    };
  }

  private Response opened(MailRead read) {
    if (read.visitId() == null) {
      return Me.to("/me/person");
    }
    var visit = visits.findById(read.visitId());
    codes.close(read);
    return Response.seeOther(URI.create(links.path(visit.id, visit.linkGeneration)))
        .cookie(cookies.session(sessions.open(new Proof(visit.clientId, visit.id))), cookies.noCode()).build();
  }

  private static Response again(FieldError error) {
    return Response.status(422).entity(Portal.code(List.of(error), false)).build();
  }
}
