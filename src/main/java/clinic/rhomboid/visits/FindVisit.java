package clinic.rhomboid.visits;

import clinic.rhomboid.booking.LinkReminder;
import clinic.rhomboid.clients.Identity;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Sends a client the links to their coming visits again; never says whether an address is known. */
@Path("/visits")
@Produces(MediaType.TEXT_HTML)
public class FindVisit {

  private static final String HOW = "Enter an e-mail address such as name@example.com";

  private final LinkReminder reminder;

  FindVisit(LinkReminder reminder) {
    this.reminder = reminder;
  }

  @CheckedTemplate(basePath = "VisitPages")
  static class Templates {
    static native TemplateInstance find(List<FieldError> errors, String error, String email, String notice);
  }

  @GET
  @PermitAll
  public TemplateInstance find(@RestQuery String done) {
    return Templates.find(List.of(), null, "", Done.words(done));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @PermitAll
  public Response send(@RestForm String email) {
    var address = Identity.email(email == null ? "" : email);
    if (address.isEmpty()) {
      var page = Templates.find(List.of(new FieldError("email", HOW)), HOW, email == null ? "" : email, null);
      return Response.status(422).entity(page).build();
    }
    reminder.send(address.get());
    return Response.seeOther(URI.create("/visits?done=sent")).build();
  }
}
