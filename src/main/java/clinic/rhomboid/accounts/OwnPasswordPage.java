package clinic.rhomboid.accounts;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.limits.Limit;
import clinic.rhomboid.limits.Limits;
import clinic.rhomboid.web.FieldError;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import org.jboss.resteasy.reactive.RestQuery;

/** Where somebody who is signed in changes their own password. */
@Path("/account/password")
@Produces(MediaType.TEXT_HTML)
public class OwnPasswordPage {

  private static final String ACTION = "change password";
  private static final FieldError WRONG = new FieldError("old", "This is not your password. Type the one you signed in with.");
  private static final FieldError SAME = new FieldError("password", "Choose another password than the one you have.");

  private final Accounts accounts;
  private final NewPassword newPassword;
  private final Sessions sessions;
  private final SessionCookie cookie;
  private final Limits limits;
  private final Trail trail;
  private final SecurityIdentity staff;

  OwnPasswordPage(
      Accounts accounts, NewPassword newPassword, Sessions sessions, SessionCookie cookie, Limits limits, Trail trail,
      SecurityIdentity staff) {
    this.accounts = accounts;
    this.newPassword = newPassword;
    this.sessions = sessions;
    this.cookie = cookie;
    this.limits = limits;
    this.trail = trail;
    this.staff = staff;
  }

  @CheckedTemplate(basePath = "Password")
  static class Templates {
    static native TemplateInstance own(String email, boolean changed, List<FieldError> errors, PasswordErrors at);
  }

  @GET
  @RolesAllowed({"desk", "therapist", "owner"})
  public TemplateInstance form(@RestQuery String done) {
    return page("changed".equals(done), List.of());
  }

  @POST
  @RolesAllowed({"desk", "therapist", "owner"})
  @Transactional
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(
      @RestForm @DefaultValue("") String old, @RestForm @DefaultValue("") String password,
      @RestForm @DefaultValue("") String again, HttpServerRequest request) {
    var account = accounts.lockedByEmail(staff.getPrincipal().getName()).orElseThrow();
    limits.spend(Limit.OLD_PASSWORD_BY_ACCOUNT, account.id.toString());
    var errors = problems(account, old, password, again);
    if (!errors.isEmpty()) {
      return Response.status(422).entity(page(false, errors)).build();
    }
    newPassword.set(account, password);
    cookie.token(request).ifPresent(token -> sessions.endOthers(account.id, token));
    trail.record(account.email, ACTION, "account " + account.id, null, null);
    return Response.seeOther(URI.create("/account/password?done=changed")).build();
  }

  private List<FieldError> problems(Account account, String old, String password, String again) {
    if (!Passwords.match(account, old)) {
      trail.denied(account.email, ACTION, "account " + account.id);
      return List.of(WRONG);
    }
    return PasswordRules.normal(old).equals(PasswordRules.normal(password))
        ? List.of(SAME) : newPassword.problems(account, password, again);
  }

  private TemplateInstance page(boolean changed, List<FieldError> errors) {
    return Templates.own(staff.getPrincipal().getName(), changed, errors, PasswordErrors.of(errors));
  }
}
