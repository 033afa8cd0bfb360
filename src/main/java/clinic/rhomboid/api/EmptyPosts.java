package clinic.rhomboid.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/**
 * Some programs call even an empty body a form, and a form without its token is refused. A request to the API that
 * carries nothing carries no form: what it may do lies in its address alone, never in a cookie.
 */
class EmptyPosts {

  private static final int PRIORITY = 500;

  void install(@Observes Filters filters) {
    filters.register(EmptyPosts::unname, PRIORITY);
  }

  private static void unname(RoutingContext context) {
    var headers = context.request().headers();
    var length = headers.get("Content-Length");
    var empty = (length == null || length.equals("0")) && !headers.contains("Transfer-Encoding");
    if (empty && context.normalizedPath().startsWith("/api/v1/")) {
      headers.remove("Content-Type");
    }
    context.next();
  }
}
