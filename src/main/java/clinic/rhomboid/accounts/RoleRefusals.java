package clinic.rhomboid.accounts;

import clinic.rhomboid.audit.Trail;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Whoever is signed in and asks for what their role may not open is refused here, on every address, and the trail knows. */
class RoleRefusals {

  // Only addresses of staff have roles, and those hold ids and words but no secrets. Anything else is not written down.
  private static final Pattern PLAIN = Pattern.compile("[a-z0-9/-]{1,120}");

  private final Trail trail;
  private final SecurityIdentity identity;

  RoleRefusals(Trail trail, SecurityIdentity identity) {
    this.trail = trail;
    this.identity = identity;
  }

  /** Refusals come before the request is given a thread that may wait for the database: this takes one. */
  @ServerExceptionMapper
  Uni<Response> refused(ForbiddenException fault, UriInfo address, Request request) {
    var who = identity.getPrincipal().getName();
    var path = address.getPath().toLowerCase(Locale.ROOT);
    var subject = "page " + (PLAIN.matcher(path).matches() ? path : "with an unusual address");
    var action = request.getMethod().equals("GET") ? "read" : "change";
    return Uni.createFrom().item(() -> {
      trail.denied(who, action, subject);
      return Response.status(Response.Status.FORBIDDEN).build();
    }).runSubscriptionOn(Infrastructure.getDefaultExecutor());
  }
}
