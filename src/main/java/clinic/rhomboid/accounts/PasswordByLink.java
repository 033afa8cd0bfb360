package clinic.rhomboid.accounts;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.web.FieldError;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The page behind a one-time link. Looking at it changes nothing: mail programs look too. */
@ApplicationScoped
class PasswordByLink {

  static final String DONE = "/login?done=password";
  private static final String ACTION = "set password by link";
  private static final String UNKNOWN = "unknown";

  private final Accounts accounts;
  private final OneTimeLinks links;
  private final NewPassword newPassword;
  private final Sessions sessions;
  private final Trail trail;

  PasswordByLink(Accounts accounts, OneTimeLinks links, NewPassword newPassword, Sessions sessions, Trail trail) {
    this.accounts = accounts;
    this.links = links;
    this.newPassword = newPassword;
    this.sessions = sessions;
    this.trail = trail;
  }

  @CheckedTemplate(basePath = "Password")
  static class Templates {
    static native TemplateInstance choose(
        String action, String email, boolean invited, List<FieldError> errors, PasswordErrors at);

    static native TemplateInstance dead(boolean invited);
  }

  Response show(LinkPurpose purpose, String token) {
    return holder(purpose, token)
        .map(account -> Response.ok(form(purpose, token, account, List.of())).build())
        .orElseGet(() -> dead(purpose));
  }

  /** Sets the password and signs nobody in: whoever has the link may still lack the second factor. */
  Response choose(LinkPurpose purpose, String token, String typed, String again) {
    return holder(purpose, token).map(account -> {
      var errors = newPassword.problems(account, typed, again);
      if (!errors.isEmpty()) {
        return Response.status(422).entity(form(purpose, token, account, errors)).build();
      }
      newPassword.set(account, typed);
      sessions.endAll(account.id);
      trail.record(account.email, ACTION, "account " + account.id, null, purpose.name());
      return Response.seeOther(URI.create(DONE)).build();
    }).orElseGet(() -> dead(purpose));
  }

  /** Locked, so that a link pressed twice at once is used once. */
  private Optional<Account> holder(LinkPurpose purpose, String token) {
    var account = links.holder(purpose, token).flatMap(accounts::locked);
    var open = account.filter(known -> known.active && links.open(token));
    if (open.isEmpty()) {
      trail.denied(account.map(known -> known.email).orElse(UNKNOWN), ACTION,
          account.map(known -> "account " + known.id).orElse("account"));
    }
    return open;
  }

  private static TemplateInstance form(LinkPurpose purpose, String token, Account account, List<FieldError> errors) {
    return Templates.choose(
        purpose.address(token), account.email, purpose == LinkPurpose.INVITATION, errors, PasswordErrors.of(errors));
  }

  private static Response dead(LinkPurpose purpose) {
    return Response.status(404).entity(Templates.dead(purpose == LinkPurpose.INVITATION)).build();
  }
}
