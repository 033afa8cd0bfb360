package clinic.rhomboid.kiosk;

import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.proof.ProofCookies;
import clinic.rhomboid.web.Endpoint;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Keeps a tablet that a client has at the pages of one form. Any other address, also the one that a signed form leads to,
 * gives the tablet back.
 */
class KioskGate {

  /** What the request carries while a client has the tablet; see {@link KioskGlobals}. */
  static final String OUT = KioskGate.class.getName();

  /** Forgotten on a chair, it forgets by itself. */
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Pattern FORM = Pattern.compile("/visits/\\{token}/(form|proof)|/book/\\{token}.*|/consents/.*");

  @Inject Kiosks kiosks;
  @Inject Appointments appointments;
  @Inject KioskCookie cookie;
  @Inject ProofCookies proofs;
  @Inject Clock clock;

  @ServerRequestFilter(priority = Priorities.USER - 500)
  Response keep(ContainerRequestContext request, ResourceInfo endpoint, RoutingContext routing) {
    var tablet = cookie.token().isEmpty() ? null : kiosks.current().orElse(null);
    if (tablet == null) {
      return null;
    }
    if (opens(request, Endpoint.address(endpoint), tablet)) {
      routing.put(OUT, true);
      return null;
    }
    kiosks.leave(tablet);
    return Response.seeOther(URI.create("/kiosk")).cookie(cookie.gone(), proofs.noSession())
        .header("Clear-Site-Data", "\"cache\", \"storage\"").build();
  }

  private boolean opens(ContainerRequestContext request, String address, Kiosks.Out tablet) {
    if (!FORM.matcher(address).matches() || clock.instant().isAfter(tablet.startedAt().plus(LONGEST))) {
      return false;
    }
    return !address.startsWith("/visits/") || appointments.byToken(token(request))
        .filter(visit -> visit.id.equals(tablet.visitId())).isPresent();
  }

  private static String token(ContainerRequestContext request) {
    return request.getUriInfo().getPathParameters().getFirst("token");
  }
}
