package clinic.rhomboid.setup;

import clinic.rhomboid.accounts.FirstOwner;
import clinic.rhomboid.audit.Trail;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Where the owner's one-time link leads: it makes their account, and is used up by that. */
@Path("/setup/{token}")
public class WelcomePage {

  private static final String STEP = "set up the owner's account";

  private final OwnerLinks links;
  private final FirstOwner owner;
  private final Trail trail;

  WelcomePage(OwnerLinks links, FirstOwner owner, Trail trail) {
    this.links = links;
    this.owner = owner;
    this.trail = trail;
  }

  @GET
  @PermitAll
  @Transactional
  public Response show(@PathParam("token") String token) {
    return links.open(token).map(link -> Answer.page(Pages.welcome(link.email(), new Filled()))).orElseGet(this::dead);
  }

  @POST
  @PermitAll
  @Transactional
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response begin(@PathParam("token") String token, MultivaluedMap<String, String> posted, HttpServerRequest request) {
    var link = links.open(token).orElse(null);
    if (link == null) {
      return dead();
    }
    var form = Filled.of(posted);
    var name = form.line("name", "Enter your name");
    var password = posted.getFirst("password") == null ? "" : posted.getFirst("password");
    owner.fault(password, link.email(), name).ifPresent(fault -> form.add("password", fault));
    if (form.wrong()) {
      return Answer.again(Pages.welcome(link.email(), form));
    }
    links.end(link);
    var cookie = owner.create(link.email(), name, password, request);
    trail.record(link.email(), STEP, "account", null, null);
    return Response.fromResponse(Answer.goTo(Answer.LIST)).cookie(cookie).build();
  }

  /** One answer for a link that was used, has expired or never was. */
  private Response dead() {
    trail.denied("unknown", STEP, "account");
    return Answer.page(404, Pages.dead());
  }
}
