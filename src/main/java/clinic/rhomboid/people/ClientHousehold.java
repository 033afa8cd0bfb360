package clinic.rhomboid.people;

import clinic.rhomboid.clients.SamePerson;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Links a client with those they belong to, found by a search. */
@Path("/desk/clients/{id}/household")
@Produces(MediaType.TEXT_HTML)
public class ClientHousehold {

  private static final int SHOWN = 10;

  private final Profiles profiles;
  private final Relatives relatives;
  private final ClientList list;
  private final SamePerson person;
  private final SecurityIdentity staff;

  ClientHousehold(Profiles profiles, Relatives relatives, ClientList list, SamePerson person, SecurityIdentity staff) {
    this.profiles = profiles;
    this.relatives = relatives;
    this.list = list;
    this.person = person;
    this.staff = staff;
  }

  @CheckedTemplate(basePath = "Clients")
  static class Templates {
    static native TemplateInstance household(UUID id, String name, String q, List<PersonLine> found);
  }

  @GET
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  @Transactional
  public TemplateInstance choose(UUID id, @RestQuery String q) {
    var client = profiles.open(id);
    var found = list.find(q, SHOWN);
    return Templates.household(id, client.name, q == null ? "" : q, found == null ? null
        : found.stream().filter(one -> !one.id().equals(id.toString())).toList());
  }

  /** @param guardian {@code this} or {@code other}, whichever of the two is the other's guardian, or nothing */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  @Transactional
  public Response link(UUID id, @RestForm UUID other, @RestForm String guardian) {
    var one = profiles.open(id).id;
    if (other != null && !other.equals(one)) {
      var them = profiles.open(other).id;
      relatives.link(one, them, "this".equals(guardian) ? one : "other".equals(guardian) ? them : null, actor());
    }
    return ClientPages.done(one, "household");
  }

  @POST
  @Path("removal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  @Transactional
  public Response unlink(UUID id, @RestForm UUID other) {
    var one = profiles.open(id).id;
    if (other != null) {
      relatives.unlink(person.records(one), other, actor());
    }
    return ClientPages.done(one, "household");
  }

  private String actor() {
    return staff.getPrincipal().getName();
  }
}
