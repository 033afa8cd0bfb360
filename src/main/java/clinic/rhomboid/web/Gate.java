package clinic.rhomboid.web;

import clinic.rhomboid.audit.Origin;
import clinic.rhomboid.limits.Limit;
import clinic.rhomboid.limits.Limits;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.SecurityContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Counts every request before it is answered: a stranger's by address, the staff's by account. Two kinds cost a try only
 * when they fail: signing in, and following a link.
 */
class Gate {

  /** What marks an address that is known by a secret in it. */
  private static final String SECRET = ".*\\{(token|hold)}.*";

  @Inject Limits limits;
  @Inject Origin origin;
  @Inject TooMany tooMany;

  @ServerRequestFilter(priority = Priorities.AUTHENTICATION - 100)
  void count(ContainerRequestContext request, ResourceInfo endpoint) {
    var address = Endpoint.address(endpoint);
    var limit = Traffic.limit(request.getMethod(), address);
    var staff = staff(request.getSecurityContext());
    if (staff != null && limit != Limit.SIGN_IN_BY_ADDRESS) {
      spend(Limit.WORK_BY_ACCOUNT, staff);
      return;
    }
    if (address.matches(SECRET)) {
      limits.check(Limit.GUESS_BY_ADDRESS, origin.address());
    }
    spend(limit, origin.address());
  }

  /** Whoever sits at this machine has better ways to wear it out, and a proxy here that is not named hides everybody. */
  private void spend(Limit limit, String target) {
    if (!(limit.ofNode() && origin.isHere())) {
      limits.spend(limit, target);
    }
  }

  @ServerResponseFilter(priority = Priorities.USER + 100)
  void settle(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo endpoint) {
    var address = Endpoint.address(endpoint);
    var status = response.getStatus();
    if (status < 400 && Traffic.limit(request.getMethod(), address) == Limit.SIGN_IN_BY_ADDRESS) {
      limits.giveBack(Limit.SIGN_IN_BY_ADDRESS, origin.address());
    } else if (status == 404 && address.matches(SECRET) && staff(request.getSecurityContext()) == null) {
      limits.refusal(Limit.GUESS_BY_ADDRESS, origin.address()).ifPresent(refusal -> tooMany.replace(response, refusal));
    }
  }

  private static String staff(SecurityContext security) {
    var somebody = security == null ? null : security.getUserPrincipal();
    return somebody == null || somebody.getName().isEmpty() ? null : somebody.getName();
  }
}
