package clinic.rhomboid.accounts;

import clinic.rhomboid.web.FieldError;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** Where an owner invites somebody. The form asks for a fresh sign-in, so that what is typed into it is not lost. */
@Path("/owner/people/new")
@Produces(MediaType.TEXT_HTML)
public class AddPersonPage {

  private final Inviting inviting;
  private final PeopleBook book;
  private final SecurityIdentity owner;

  AddPersonPage(Inviting inviting, PeopleBook book, SecurityIdentity owner) {
    this.inviting = inviting;
    this.book = book;
    this.owner = owner;
  }

  @CheckedTemplate(basePath = "People")
  static class Templates {
    static native TemplateInstance add(
        String name, String email, Person.RoleFields fields, List<FieldError> errors, String nameError, String emailError);
  }

  @GET
  @FreshLogin
  @RolesAllowed("owner")
  public TemplateInstance form() {
    return page("", "", Roles.typed(List.of(), null), List.of());
  }

  @POST
  @FreshLogin
  @RolesAllowed("owner")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(
      @RestForm @DefaultValue("") String name, @RestForm @DefaultValue("") String email, @RestForm List<String> roles,
      @RestForm String therapist) {
    var wanted = Roles.typed(roles, therapist);
    var errors = inviting.invite(owner.getPrincipal().getName(), name, email, wanted);
    return errors.isEmpty()
        ? Response.seeOther(URI.create("/owner/people?done=invited")).build()
        : Response.status(422).entity(page(name, email, wanted, errors)).build();
  }

  private TemplateInstance page(String name, String email, Roles roles, List<FieldError> errors) {
    return Templates.add(name, email, book.fields(roles, null, errors), errors, PasswordErrors.at("name", errors),
        PasswordErrors.at("email", errors));
  }
}
