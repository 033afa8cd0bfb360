package clinic.rhomboid.web;

import clinic.rhomboid.limits.LimitExceededException;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Turns whatever a resource throws into an answer; a status without a body gets its page or problem here. */
class Failures {

  private static final int RETRY_SECONDS = 5;

  @Inject FailurePage page;
  @Inject TooMany tooMany;
  @Inject Verbs verbs;

  @ServerExceptionMapper
  Response unexpected(Throwable fault) {
    var trouble = Trouble.of(fault);
    var response = Response.status(trouble.status);
    return trouble == Trouble.DATABASE_AWAY ? response.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS).build() : response.build();
  }

  @ServerExceptionMapper
  Response tooOften(LimitExceededException fault) {
    return tooMany.answer(fault.refusal());
  }

  @ServerExceptionMapper
  Response problem(ProblemException fault, HttpServerRequest request) {
    return answer(fault.problem(), request);
  }

  @ServerExceptionMapper({JacksonException.class, MismatchedInputException.class})
  Response unreadable(JacksonException fault, HttpServerRequest request) {
    return answer(Problem.of(400, JsonFault.detail(fault)), request);
  }

  @ServerExceptionMapper
  Response refused(WebApplicationException fault, HttpServerRequest request) {
    if (fault.getCause() instanceof JacksonException json) {
      return unreadable(json, request);
    }
    var response = fault.getResponse();
    return response.getStatus() == 500 ? unexpected(fault) : response;
  }

  @ServerResponseFilter
  void fill(ContainerResponseContext response, HttpServerRequest request, ResourceInfo endpoint, Throwable fault) {
    nameVerbs(response, request, endpoint);
    var status = response.getStatus();
    var said = response.getEntity();
    if (status < 400 || (said != null && !(said instanceof Problem))) {
      return;
    }
    var reference = Reference.belongsTo(status) ? Reference.next() : null;
    if (reference != null) {
      FaultLog.write(reference, request.method().name(), Endpoint.address(endpoint), status, fault);
    }
    var body = said == null
        ? page.of(request.path(), status, reference)
        : page.of(((Problem) said).with(reference));
    response.setEntity(body.content(), null, MediaType.valueOf(body.mediaType()));
    response.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
  }

  /** The framework calls some addresses unknown that only take another verb, and never says which. */
  private void nameVerbs(ContainerResponseContext response, HttpServerRequest request, ResourceInfo endpoint) {
    var status = response.getStatus();
    if ((status != 404 && status != 405) || !Endpoint.none(endpoint)) {
      return;
    }
    var asked = request.method().name();
    var taken = verbs.of(request.path());
    if (status == 405 || !(taken.isEmpty() || taken.contains(asked))) {
      // One that fits this address better than another may leave out what the other takes.
      taken.removeAll(asked.equals("GET") ? Set.of("GET", "HEAD") : Set.of(asked));
      response.setStatus(405);
      response.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", taken));
    }
  }

  private static Response answer(Problem problem, HttpServerRequest request) {
    var response = Response.status(problem.status());
    return FailurePage.forPrograms(request.path())
        ? response.type(Problem.MEDIA_TYPE).entity(problem).build()
        : response.build();
  }
}
