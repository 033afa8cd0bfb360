package clinic.rhomboid.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** Where the desk finds a client. */
@Path("/desk/clients")
@Produces(MediaType.TEXT_HTML)
public class ClientsPage {

  private final ClientList list;

  ClientsPage(ClientList list) {
    this.list = list;
  }

  @CheckedTemplate(basePath = "Clients")
  static class Templates {
    static native TemplateInstance search(String q, List<PersonLine> found, boolean more);
  }

  @GET
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  @Transactional
  public TemplateInstance search(@RestQuery String q) {
    var found = list.find(q, ClientList.SHOWN + 1);
    var more = found != null && found.size() > ClientList.SHOWN;
    return Templates.search(q == null ? "" : q, more ? found.subList(0, ClientList.SHOWN) : found, more);
  }
}
