package clinic.rhomboid.audit;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Writes down who was turned away at a door: staff whose role may not use an address, and anybody with a link that opens
 * nothing. Whose record it was that staff may not see, the verb knows and writes down itself.
 */
class Denials {

  private static final String STRANGER = "client";

  private final Trail trail;
  private final CurrentIdentityAssociation identity;

  Denials(Trail trail, CurrentIdentityAssociation identity) {
    this.trail = trail;
    this.identity = identity;
  }

  /** The answer waits until the entry stands. */
  @ServerResponseFilter
  Uni<Void> note(ContainerResponseContext response, ContainerRequestContext request, SimpleResourceInfo resource) {
    var method = resource == null || resource.getResourceClass() == null ? null : method(resource);
    if (method == null || !turnedAway(response.getStatus(), method)) {
      return Uni.createFrom().voidItem();
    }
    var action = request.getMethod().equals(HttpMethod.GET) ? "read" : "change";
    var subject = subject(resource.getResourceClass(), method, request);
    return identity.getDeferredIdentity().map(Denials::actor)
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .invoke(actor -> trail.denied(actor, action, subject))
        .replaceWithVoid();
  }

  private static boolean turnedAway(int status, Method method) {
    return status == 403 || status == 404 && method.isAnnotationPresent(PermitAll.class);
  }

  private static String actor(SecurityIdentity who) {
    return who.isAnonymous() ? STRANGER : who.getPrincipal().getName();
  }

  /** The kind of address, never the address itself: that of a client holds their link. */
  private static String subject(Class<?> resource, Method method, ContainerRequestContext request) {
    var kind = "page " + path(resource.getAnnotation(Path.class)) + path(method.getAnnotation(Path.class));
    return id(request.getUriInfo().getPathParameters().getFirst("id")).map(id -> kind + " " + id).orElse(kind);
  }

  private static String path(Path path) {
    return path == null ? "" : path.value().startsWith("/") ? path.value() : "/" + path.value();
  }

  private static Optional<UUID> id(String typed) {
    try {
      return Optional.ofNullable(typed).map(UUID::fromString);
    } catch (IllegalArgumentException nobodysId) {
      return Optional.empty();
    }
  }

  private static Method method(SimpleResourceInfo resource) {
    try {
      return resource.getResourceClass().getMethod(resource.getMethodName(), resource.parameterTypes());
    } catch (NoSuchMethodException notOurs) {
      return null;
    }
  }
}
