package clinic.rhomboid.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * What is sent to a page says that it is a form. The framework takes a body of no type for whatever its endpoint reads,
 * but the check of the form's token sees no form then and asks for none. Browsers leave the type out when a script of
 * another site wants it so.
 */
class TypedBodies {

  private static final int UNSUPPORTED = 415;

  // After the request was counted, before the check of the token.
  @ServerRequestFilter(priority = Priorities.HEADER_DECORATOR)
  Response refuseUntyped(HttpServerRequest request) {
    var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    var untyped = type == null ? !FailurePage.forPrograms(request.path()) : type.isBlank();
    return untyped && request.method().name().equals(HttpMethod.POST) ? Response.status(UNSUPPORTED).build() : null;
  }
}
