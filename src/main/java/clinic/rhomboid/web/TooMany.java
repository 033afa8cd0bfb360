package clinic.rhomboid.web;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.limits.Refusal;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The answer to one try too many; the first of a window goes to the trail, and a flood after it does not. */
@ApplicationScoped
class TooMany {

  private static final int STATUS = 429;

  private final Trail trail;
  private final SecurityIdentity identity;

  TooMany(Trail trail, SecurityIdentity identity) {
    this.trail = trail;
    this.identity = identity;
  }

  Response answer(Refusal refusal) {
    tell(refusal);
    return Response.status(STATUS).header(HttpHeaders.RETRY_AFTER, refusal.seconds()).build();
  }

  /** Instead of an answer that is made already. */
  void replace(ContainerResponseContext response, Refusal refusal) {
    tell(refusal);
    response.setStatus(STATUS);
    response.setEntity(null);
    response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, refusal.seconds());
  }

  private void tell(Refusal refusal) {
    if (refusal.first()) {
      trail.denied(identity.isAnonymous() ? "unknown" : identity.getPrincipal().getName(), "try too often",
          "limit " + refusal.limit().name());
    }
  }
}
