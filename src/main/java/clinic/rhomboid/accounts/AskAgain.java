package clinic.rhomboid.accounts;

import clinic.rhomboid.web.ProblemException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Asks for the password before a request goes on: when the session is locked, and where {@link FreshLogin} wants it typed
 * lately. A page is come back to afterwards; a form is carried along in the answer, so that nothing typed is lost.
 */
class AskAgain {

  // After the check of the form's token, which has USER: a form that a stranger's page has sent is not carried. Of filters
  // that read the form, this framework runs the higher number first.
  private static final int LATE = Priorities.USER - 1000;

  @Inject CurrentIdentityAssociation identities;
  @Inject SecondFactors factors;
  @Inject Carrying carrying;
  @Inject Clock clock;

  /** Whatever is not for everybody is closed while the session is locked; and what is, takes them for a stranger. */
  @WithFormRead
  @ServerRequestFilter(priority = LATE)
  Response locked(ResteasyReactiveContainerRequestContext request, ResourceInfo resource, RoutingContext routing) {
    var who = SignedIn.of(identities.getIdentity());
    if (who == null || !who.locked()) {
      return null;
    }
    if (resource.getResourceMethod().isAnnotationPresent(PermitAll.class)) {
      identities.setIdentity(QuarkusSecurityIdentity.builder().setAnonymous(true)
          .setPrincipal(new QuarkusPrincipal("")).build());
      return null;
    }
    return ask(who, request, routing);
  }

  @FreshLogin
  @WithFormRead
  @ServerRequestFilter(priority = LATE - 1)
  Response stale(ResteasyReactiveContainerRequestContext request, RoutingContext routing) {
    var who = SignedIn.of(identities.getIdentity());
    return who == null || who.fresh(clock.instant()) ? null : ask(who, request, routing);
  }

  private Response ask(SignedIn who, ResteasyReactiveContainerRequestContext request, RoutingContext routing) {
    if (routing.normalizedPath().startsWith("/api/")) {
      throw new ProblemException(401, "urn:rhomboid:password-needed", "Password needed",
          "Type the password again at " + LoginAgain.PATH + ".", Map.of());
    }
    var address = LocalPath.or(routing.request().uri(), "");
    if (!request.getMethod().equals("POST")) {
      return Response.seeOther(URI.create(LocalPath.withNext(LoginAgain.PATH, address))).build();
    }
    var form = ((ResteasyReactiveRequestContext) request.getServerRequestContext()).getFormData();
    var page = new Again(who.name(), who.email(), who.locked(), !who.locked() && factors.enrolled(who.account()), "",
        carrying.seal(who.session(), Carried.of(address, form)), List.of());
    return Response.status(403).type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .entity(LoginAgain.Templates.again(page).render()).build();
  }
}
