package clinic.rhomboid.portal;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.clients.Client;
import clinic.rhomboid.clients.TypedBirthDate;
import clinic.rhomboid.portal.Household.Found;
import clinic.rhomboid.proof.ClientCodes;
import clinic.rhomboid.proof.ClientSessions;
import clinic.rhomboid.proof.MailRead;
import clinic.rhomboid.proof.Proof;
import clinic.rhomboid.proof.ProofCookies;
import clinic.rhomboid.web.FieldError;
import io.quarkus.narayana.jta.QuarkusTransaction;
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
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;

/** Who of those that share an address it is. Everybody is asked, so that nobody learns whether anybody shares it. */
@Path("/me/person")
@Produces(MediaType.TEXT_HTML)
public class PersonPage {

  private static final FieldError WRONG = new FieldError("month", "We know nobody with this birth date at your address");
  private static final FieldError WHOSE = new FieldError("name", "Enter the whole name, as it was booked");

  private final Household household;
  private final ClientCodes codes;
  private final ClientSessions sessions;
  private final ProofCookies cookies;
  private final Me me;
  private final Trail trail;

  PersonPage(Household household, ClientCodes codes, ClientSessions sessions, ProofCookies cookies, Me me, Trail trail) {
    this.household = household;
    this.codes = codes;
    this.sessions = sessions;
    this.cookies = cookies;
    this.me = me;
    this.trail = trail;
  }

  @GET
  @PermitAll
  public Response ask() {
    return read().isEmpty()
        ? Me.to("/me") : Response.ok(Portal.person(List.of(), false, false, Portal.BirthForm.EMPTY)).build();
  }

  @POST
  @PermitAll
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response choose(
      @RestForm String month, @RestForm String day, @RestForm String year, @RestForm String name) {
    var read = read().orElse(null);
    if (read == null) {
      return Me.to("/me");
    }
    var form = new Portal.BirthForm(month, day, year, name);
    var typed = TypedBirthDate.read(month, day, year, me.today());
    if (typed.error() != null) {
      return again(typed.error(), name != null, form);
    }
    var found = household.find(read.email(), typed.date(), name);
    if (found instanceof Found.One one) {
      return opened(read, one.client());
    }
    if (found instanceof Found.Several) {
      return again(WHOSE, true, form);
    }
    trail.denied(Me.ACTOR, "prove birth date", "record");
    return found instanceof Found.Closed
        ? Response.status(422).entity(Portal.person(List.of(), false, true, Portal.BirthForm.EMPTY)).build()
        : again(WRONG, name != null, form);
  }

  private Response opened(MailRead read, Client client) {
    codes.close(read);
    var session = sessions.open(new Proof(client.id, null));
    QuarkusTransaction.requiringNew().run(() -> trail.record(Me.ACTOR, "sign in", "record", client.id, null));
    return Response.seeOther(URI.create("/me")).cookie(cookies.session(session), cookies.noCode()).build();
  }

  private Optional<MailRead> read() {
    return cookies.code().flatMap(codes::read).filter(read -> read.visitId() == null);
  }

  private static Response again(FieldError error, boolean named, Portal.BirthForm form) {
    return Response.status(422).entity(Portal.person(List.of(error), named, false, form)).build();
  }
}
