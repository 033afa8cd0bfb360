package clinic.rhomboid.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

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
          "Permissions-Policy", nothingOf(
              "accelerometer", "ambient-light-sensor", "autoplay", "battery", "bluetooth", "browsing-topics", "camera",
              "clipboard-read", "display-capture", "encrypted-media", "fullscreen", "gamepad", "geolocation",
              "gyroscope", "hid", "identity-credentials-get", "idle-detection", "local-fonts", "magnetometer",
              "microphone", "midi", "payment", "picture-in-picture", "publickey-credentials-create",
              "publickey-credentials-get", "screen-wake-lock", "serial", "storage-access", "usb", "web-share",
              "xr-spatial-tracking"),
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin");

  /** Two years, as browsers' own lists ask for. */
  private static final String ONLY_TLS = "max-age=63072000; includeSubDomains";

  private final boolean tls;

  SecurityHeaders(@ConfigProperty(name = "rhomboid.public-url") String publicUrl) {
    tls = publicUrl.startsWith("https:");
  }

  void install(@Observes Filters filters) {
    filters.register(this::harden, PRIORITY);
  }

  private static String nothingOf(String... features) {
    return Arrays.stream(features).map(feature -> feature + "=()").collect(Collectors.joining(", "));
  }

  private void harden(RoutingContext context) {
    context.response().headers().setAll(HEADERS);
    if (tls) {
      context.response().putHeader("Strict-Transport-Security", ONLY_TLS);
    }
    // A file of /webjars is routed twice, and the second time without its query: the first look counts.
    var kept = (String) context.data().computeIfAbsent(SecurityHeaders.class.getName(), ignored -> caching(context));
    context.addHeadersEndHandler(
        ignored -> {
          var found = context.response().getStatusCode() < 400;
          context.response().putHeader("Cache-Control", found ? kept : NEVER);
          stayHere(context);
        });
    context.next();
  }

  private static String caching(RoutingContext context) {
    var path = context.normalizedPath();
    if (path.startsWith("/feeds/")) {
      // A calendar keeps its copy and asks whether it is still the newest.
      return "private, no-cache";
    }
    if (!path.startsWith("/assets/") && !path.startsWith("/webjars/")) {
      return NEVER;
    }
    var query = context.request().query();
    return query != null && query.startsWith("v=") ? "public, max-age=31536000, immutable" : "no-cache";
  }

  /** A redirect names the path alone: behind a proxy this program knows neither the scheme nor, for sure, the host. */
  private static void stayHere(RoutingContext context) {
    var to = context.response().headers().get(HttpHeaders.LOCATION);
    var here = context.request().scheme() + "://" + context.request().authority() + "/";
    if (to != null && to.startsWith(here)) {
      context.response().putHeader(HttpHeaders.LOCATION, to.substring(here.length() - 1));
    }
  }
}
