package clinic.rhomboid.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.net.InetSocketAddress;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Figures about the running program are for this machine only, unless the clinic says otherwise. */
class MetricsGuard {

  private static final String METRICS = "/q/metrics";

  @ConfigProperty(name = "rhomboid.metrics-for-all", defaultValue = "false")
  boolean forAll;

  void install(@Observes Filters filters) {
    if (!forAll) {
      filters.register(MetricsGuard::check, SecurityHeaders.PRIORITY - 2);
    }
  }

  private static void check(RoutingContext context) {
    if (context.normalizedPath().startsWith(METRICS) && !fromHere(context.request())) {
      context.fail(404);
    } else {
      context.next();
    }
  }

  /** A proxy on this machine passes on what comes from elsewhere, and says so. */
  private static boolean fromHere(HttpServerRequest request) {
    return request.connection().remoteAddress() != null
        && request.getHeader("X-Forwarded-For") == null
        && request.getHeader("Forwarded") == null
        && new InetSocketAddress(request.remoteAddress().hostAddress(), 0).getAddress().isLoopbackAddress();
  }
}
