package clinic.rhomboid.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/** What every answer tells the browser it may do: pages, files, errors and the API alike, hence before any route. */
class SecurityHeaders {

  /** Above every other filter, so that an answer cut short has the headers too. */
  static final int PRIORITY = 1000;

  private static final String NEVER = "no-store";

  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
              + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
          "Cross-Origin-Opener-Policy", "same-origin");

  void install(@Observes Filters filters) {
    filters.register(SecurityHeaders::harden, PRIORITY);
  }

  private static void harden(RoutingContext context) {
    context.response().headers().setAll(HEADERS);
    // A file of /webjars is routed twice, and the second time without its query: the first look counts.
    var kept = (String) context.data().computeIfAbsent(SecurityHeaders.class.getName(), ignored -> caching(context));
    context.addHeadersEndHandler(
        ignored -> {
          var found = context.response().getStatusCode() < 400;
          context.response().putHeader("Cache-Control", found ? kept : NEVER);
        });
    context.next();
  }

  private static String caching(RoutingContext context) {
    var path = context.normalizedPath();
    if (!path.startsWith("/assets/") && !path.startsWith("/webjars/")) {
      return NEVER;
    }
    var query = context.request().query();
    return query != null && query.startsWith("v=") ? "public, max-age=31536000, immutable" : "no-cache";
  }
}
