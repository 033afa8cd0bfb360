package clinic.rhomboid.series;

import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.clients.TypedPerson;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** Asks for whom a new series is, and what and when. */
@Path("/desk/series")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"desk", "owner"})
public class NewSeries {

  private final SeriesForms forms;
  private final Clients clients;

  NewSeries(SeriesForms forms, Clients clients) {
    this.forms = forms;
    this.clients = clients;
  }

  @GET
  @Path("new")
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  @Transactional
  public TemplateInstance ask(@RestQuery String client, @RestQuery String service, @Context UriInfo address) {
    if (client == null) {
      return SeriesPages.who(TypedPerson.empty(""));
    }
    var known = forms.client(client).id;
    // Back from the dates, what was chosen is still there.
    return forms.ask(service == null ? SeriesForm.empty(known) : SeriesForm.typed(address.getQueryParameters()::getFirst));
  }

  /** Finds or adds whoever calls. */
  @POST
  @Path("client")
  @RolesAllowed({"desk", "owner"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  @Transactional
  public Response who(MultivaluedMap<String, String> posted) {
    var person = TypedPerson.read("", posted::getFirst, forms.supply().location().country, forms.today());
    return person.identity() == null
        ? Response.status(422).entity(SeriesPages.who(person)).build()
        : Response.seeOther(URI.create("/desk/series/new?client=" + clients.recognise(person.identity()).id)).build();
  }
}
