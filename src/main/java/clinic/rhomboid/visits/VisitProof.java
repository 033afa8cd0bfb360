package clinic.rhomboid.visits;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.clients.TypedBirthDate;
import clinic.rhomboid.proof.ClientCodes;
import clinic.rhomboid.proof.ClientSessions;
import clinic.rhomboid.proof.Proof;
import clinic.rhomboid.proof.ProofCookies;
import clinic.rhomboid.proof.ProofTries;
import clinic.rhomboid.web.FieldError;
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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Asks who holds the link before anything about health is shown. What is proven here opens this visit and no more. */
@Path("/visits/{token}")
@Produces(MediaType.TEXT_HTML)
public class VisitProof {

  /** The other pages that lead here first. */
  private static final Set<String> PAGES = Set.of("form", "today");
  private static final FieldError WRONG = new FieldError("month", "That is not the birth date of the person this visit is for");

  private final OwnVisit own;
  private final Clients clients;
  private final ProofTries tries;
  private final ClientCodes codes;
  private final ClientSessions sessions;
  private final ProofCookies cookies;
  private final Trail trail;

  VisitProof(OwnVisit own, Clients clients, ProofTries tries, ClientCodes codes, ClientSessions sessions,
      ProofCookies cookies, Trail trail) {
    this.own = own;
    this.clients = clients;
    this.tries = tries;
    this.codes = codes;
    this.sessions = sessions;
    this.cookies = cookies;
    this.trail = trail;
  }

  @CheckedTemplate(basePath = "VisitPages")
  static class Templates {
    static native TemplateInstance proof(
        String path, boolean mailed, boolean closed, List<FieldError> errors, String month, String day, String year,
        String next);
  }

  @GET
  @Path("/proof")
  @PermitAll
  public TemplateInstance ask(String token, @RestQuery String next) {
    return page(token, own.visit(token), false, null, "", "", "", after(next));
  }

  @POST
  @Path("/proof")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @PermitAll
  public Response prove(String token, @RestForm String month, @RestForm String day, @RestForm String year,
      @RestForm String next) {
    var page = after(next);
    var visit = own.visit(token);
    var typed = TypedBirthDate.read(month, day, year, own.today(visit));
    if (typed.error() != null) {
      return again(page(token, visit, false, typed.error(), month, day, year, page));
    }
    var known = clients.findById(visit.clientId).birthDate;
    return switch (tries.attempt("client " + visit.clientId, () -> known.equals(typed.date()))) {
      case RIGHT -> Response.seeOther(URI.create("/visits/" + token
              + (page != null ? "/" + page : own.hasAfterCare(visit) ? "/aftercare" : "")))
          .cookie(cookies.session(sessions.open(new Proof(visit.clientId, visit.id)))).build();
      case WRONG -> {
        denied(visit.id);
        yield again(page(token, visit, false, WRONG, month, day, year, page));
      }
      case CLOSED -> {
        denied(visit.id);
        yield again(page(token, visit, true, null, "", "", "", page));
      }
    };
  }

  /** Mails a code to the address the visit was booked with. */
  @POST
  @Path("/code")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @PermitAll
  public Response mail(String token) {
    var visit = own.visit(token);
    if (visit.contactEmail == null) {
      return Response.seeOther(URI.create("/visits/" + token + "/proof")).build();
    }
    return Response.seeOther(URI.create("/me/code"))
        .cookie(cookies.code(codes.ask(visit.contactEmail, visit.id))).build();
  }

  private static String after(String next) {
    return next != null && PAGES.contains(next) ? next : null;
  }

  private void denied(UUID visitId) {
    trail.denied("client", "prove birth date", "visit " + visitId);
  }

  private static TemplateInstance page(
      String token, Appointment visit, boolean closed, FieldError error, String month, String day, String year,
      String next) {
    return Templates.proof("/visits/" + token, visit.contactEmail != null, closed,
        error == null ? List.of() : List.of(error), month, day, year, next);
  }

  private static Response again(TemplateInstance page) {
    return Response.status(422).entity(page).build();
  }
}
