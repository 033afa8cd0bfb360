package clinic.rhomboid.accounts;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.web.FieldError;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
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

/**
 * Where staff sign in. One text for every failure: it tells nobody which e-mail addresses have an account. The code of a
 * second factor may come with the password, or be typed on the page after it.
 */
@Path("/login")
@Produces(MediaType.TEXT_HTML)
public class Login {

  private static final String UNKNOWN = "unknown";

  private final Accounts accounts;
  private final Entrance entrance;
  private final SecondFactors factors;
  private final SecondFactorRule rule;
  private final Trail trail;

  Login(Accounts accounts, Entrance entrance, SecondFactors factors, SecondFactorRule rule, Trail trail) {
    this.accounts = accounts;
    this.entrance = entrance;
    this.factors = factors;
    this.rule = rule;
    this.trail = trail;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance login(String email, String next, List<FieldError> errors);

    static native TemplateInstance code(String next, List<FieldError> errors);
  }

  @GET
  @PermitAll
  public TemplateInstance form(@RestQuery String next) {
    return Templates.login("", LocalPath.or(next, ""), List.of());
  }

  @POST
  @PermitAll
  @Transactional
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response signIn(@RestForm String email, @RestForm String password, @RestForm String code,
      @RestForm String next, HttpServerRequest request) {
    var typed = email == null ? "" : email;
    var account = accounts.byEmail(typed).orElse(null);
    if (!entrance.knows(typed, account, password)) {
      return refuse(account, typed, next);
    }
    var stage = Stage.after(factors.enrolled(account.id), rule.required());
    var codeTyped = stage == Stage.CODE && code != null && !code.isBlank();
    if (codeTyped && !factors.accept(account, code)) {
      return Response.status(422).cookie(entrance.enter(account, stage, request))
          .entity(Templates.code(LocalPath.or(next, ""), List.of(LoginCode.WRONG))).build();
    }
    var reached = codeTyped ? Stage.OPEN : stage;
    return Response.seeOther(URI.create(way(reached, account, next)))
        .cookie(entrance.enter(account, reached, request)).build();
  }

  private static String way(Stage stage, Account account, String next) {
    return stage == Stage.OPEN ? LocalPath.or(next, Staff.of(account).home()) : LocalPath.withNext(stage.page, next);
  }

  private Response refuse(Account account, String email, String next) {
    // An unknown address may be a password typed into the wrong field: it is not written down.
    trail.denied(account == null ? UNKNOWN : account.email, "sign in",
        account == null ? "account" : "account " + account.id);
    var page = Templates.login(email, LocalPath.or(next, ""),
        List.of(new FieldError("email", "Check your e-mail address and your password: they don’t match an account.")));
    return Response.status(422).entity(page).build();
  }
}
