package clinic.rhomboid.portal;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.clients.Client;
import clinic.rhomboid.clients.Identity;
import clinic.rhomboid.proof.ClientCodes;
import clinic.rhomboid.proof.ClientSessions;
import clinic.rhomboid.proof.ProofCookies;
import clinic.rhomboid.web.FieldError;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
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
import org.jboss.resteasy.reactive.RestQuery;

/** A client's own pages, and their door: an e-mail address, about which nothing is ever said. */
@Path("/me")
@Produces(MediaType.TEXT_HTML)
public class MePage {

  private static final FieldError NO_ADDRESS = new FieldError("email", "Enter an e-mail address such as name@example.com");

  private final Me me;
  private final Overviews overviews;
  private final ClientCodes codes;
  private final ClientSessions sessions;
  private final ProofCookies cookies;
  private final Trail trail;

  MePage(Me me, Overviews overviews, ClientCodes codes, ClientSessions sessions, ProofCookies cookies, Trail trail) {
    this.me = me;
    this.overviews = overviews;
    this.codes = codes;
    this.sessions = sessions;
    this.cookies = cookies;
    this.trail = trail;
  }

  @GET
  @PermitAll
  @Transactional
  public TemplateInstance me(@RestQuery String done) {
    return me.known().map(client -> overview(client, done)).orElseGet(() -> Portal.email(List.of(), ""));
  }

  @POST
  @PermitAll
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response ask(@RestForm String email) {
    var typed = email == null ? "" : email;
    var address = Identity.email(typed);
    return address.isEmpty()
        ? Response.status(422).entity(Portal.email(List.of(NO_ADDRESS), typed)).build()
        : Response.seeOther(URI.create("/me/code")).cookie(cookies.code(codes.ask(address.get(), null))).build();
  }

  /** Ends what was proven here, for the record and for a single visit alike. */
  @POST
  @Path("/leaving")
  @PermitAll
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response leave() {
    sessions.close();
    return Response.seeOther(URI.create("/")).cookie(cookies.noSession(), cookies.noCode()).build();
  }

  private TemplateInstance overview(Client client, String done) {
    trail.record(Me.ACTOR, "read", "record", client.id, null);
    return Portal.overview(overviews.of(client, me.times()), notice(done));
  }

  private static String notice(String done) {
    return "correction".equals(done) ? "Thank you. A therapist reads it, and the answer will be here."
        : "deletion".equals(done) ? "We have your request. The answer will be here." : null;
  }
}
