package clinic.rhomboid.accounts;

import clinic.rhomboid.web.FieldError;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** One person who works here, and what an owner may change about their account. */
@Path("/owner/people/{id}")
@Produces(MediaType.TEXT_HTML)
@FreshLogin
public class PersonPage {

  private final PeopleBook book;
  private final Inviting inviting;
  private final AccountChanges changes;
  private final Accounts accounts;
  private final SecurityIdentity owner;

  PersonPage(
      PeopleBook book, Inviting inviting, AccountChanges changes, Accounts accounts, SecurityIdentity owner) {
    this.book = book;
    this.inviting = inviting;
    this.changes = changes;
    this.accounts = accounts;
    this.owner = owner;
  }

  @CheckedTemplate(basePath = "People")
  static class Templates {
    static native TemplateInstance person(
        Person person, Person.RoleFields fields, String email, String emailError, List<FieldError> errors, String notice);
  }

  @GET
  @RolesAllowed("owner")
  public TemplateInstance person(UUID id, @RestQuery String done) {
    return page(id, null, null, List.of(), PersonNotice.words(done));
  }

  @POST
  @Path("/roles")
  @RolesAllowed("owner")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response roles(UUID id, @RestForm List<String> roles, @RestForm String therapist) {
    var wanted = Roles.typed(roles, therapist);
    return answer(id, "roles", wanted, null, changes.giveRoles(actor(), id, wanted));
  }

  @POST
  @Path("/email")
  @RolesAllowed("owner")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response email(UUID id, @RestForm @DefaultValue("") String email) {
    return answer(id, "email", null, email, changes.changeEmail(actor(), id, email));
  }

  @POST
  @Path("/invitation")
  @RolesAllowed("owner")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response invitation(UUID id) {
    return answer(id, "invitation", null, null, inviting.again(actor(), id));
  }

  @POST
  @Path("/suspension")
  @RolesAllowed("owner")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response suspension(UUID id) {
    return answer(id, "suspension", null, null, changes.switchOff(actor(), id));
  }

  @POST
  @Path("/suspension/undo")
  @RolesAllowed("owner")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response suspensionUndo(UUID id) {
    return answer(id, "return", null, null, changes.switchOn(actor(), id));
  }

  @POST
  @Path("/sign-out")
  @RolesAllowed("owner")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response signOut(UUID id) {
    return answer(id, "sign-out", null, null, changes.signOut(actor(), id));
  }

  @POST
  @Path("/second-factor/removal")
  @RolesAllowed("owner")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response secondFactorRemoval(UUID id) {
    return answer(id, "second-factor", null, null, changes.removeSecondFactor(actor(), id));
  }

  private Response answer(UUID id, String done, Roles roles, String email, List<FieldError> errors) {
    return errors.isEmpty()
        ? Response.seeOther(URI.create("/owner/people/" + id + "?done=" + done)).build()
        : Response.status(422).entity(page(id, roles, email, errors, null)).build();
  }

  private TemplateInstance page(UUID id, Roles typed, String email, List<FieldError> errors, String notice) {
    var account = accounts.findByIdOptional(id).orElseThrow(NotFoundException::new);
    var person = book.one(id).orElseThrow(NotFoundException::new);
    var fields = book.fields(typed == null ? Roles.of(account) : typed, id, errors);
    return Templates.person(
        person, fields, email == null ? person.email() : email, PasswordErrors.at("email", errors), errors, notice);
  }

  private String actor() {
    return owner.getPrincipal().getName();
  }
}
