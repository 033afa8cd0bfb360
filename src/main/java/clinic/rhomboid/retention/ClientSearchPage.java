package clinic.rhomboid.retention;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.web.FieldError;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** Where the owner finds a client's record. */
@Path("/owner/clients")
@Produces(MediaType.TEXT_HTML)
public class ClientSearchPage {

  private static final int SHORTEST = 2;
  private static final int LONGEST = 200;

  private final ClientSearch search;
  private final ClientLines lines;
  private final Trail trail;
  private final SecurityIdentity owner;

  ClientSearchPage(ClientSearch search, ClientLines lines, Trail trail, SecurityIdentity owner) {
    this.search = search;
    this.lines = lines;
    this.trail = trail;
    this.owner = owner;
  }

  @CheckedTemplate(basePath = "Retention")
  static class Templates {
    static native TemplateInstance clients(
        String name, List<ClientLine> found, boolean searched, boolean more, List<FieldError> errors, String error);
  }

  @GET
  @RolesAllowed("owner")
  @Transactional
  public Response find(@RestQuery String name) {
    if (name == null) {
      return Response.ok(Templates.clients("", List.of(), false, false, List.of(), null)).build();
    }
    var typed = name.strip();
    if (typed.length() < SHORTEST || typed.length() > LONGEST) {
      var error = "Enter at least two letters of a name, a whole phone number, an e-mail address or a birth date";
      var errors = List.of(new FieldError("name", error));
      return Response.status(422).entity(Templates.clients(name, List.of(), false, false, errors, error)).build();
    }
    var found = search.find(typed);
    trail.record(owner.getPrincipal().getName(), "search", "clients", null, null);
    var shown = found.stream().limit(ClientSearch.SHOWN).map(lines::of).toList();
    return Response.ok(Templates.clients(name, shown, true, found.size() > ClientSearch.SHOWN, List.of(), null)).build();
  }
}
