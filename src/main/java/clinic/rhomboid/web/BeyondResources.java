package clinic.rhomboid.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers what never reaches a resource: an address nobody serves, and a body that says it is too large. */
class BeyondResources {

  @Inject FailurePage page;
  @Inject Verbs verbs;

  @ConfigProperty(name = "quarkus.http.limits.max-body-size")
  MemorySize limit;

  void refuseLargeBodies(@Observes Filters filters) {
    filters.register(this::checkSize, SecurityHeaders.PRIORITY - 1);
  }

  void answerUnknownAddresses(@Observes Router router) {
    router.route().order(Integer.MAX_VALUE).handler(this::refuse);
  }

  private void refuse(RoutingContext context) {
    var others = verbs.of(context.normalizedPath());
    if (others.isEmpty() || others.contains(context.request().method().name())) {
      end(context, 404);
    } else {
      context.response().putHeader(HttpHeaders.ALLOW, String.join(", ", others));
      end(context, 405);
    }
  }

  private void checkSize(RoutingContext context) {
    if (announcedLength(context) > limit.asLongValue()) {
      context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
      end(context, 413);
    } else {
      context.next();
    }
  }

  private static long announcedLength(RoutingContext context) {
    var header = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    try {
      return header == null ? 0 : Long.parseLong(header);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private void end(RoutingContext context, int status) {
    var reference = Reference.belongsTo(status) ? Reference.next() : null;
    if (reference != null) {
      FaultLog.write(reference, context.request().method().name(), "before any endpoint", status, null);
    }
    var body = page.of(context.normalizedPath(), status, reference);
    context
        .response()
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, body.mediaType())
        .end(body.content());
  }
}
