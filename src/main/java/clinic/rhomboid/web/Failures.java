package clinic.rhomboid.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Turns whatever a resource throws into an answer; a status without a body gets its page or problem here. */
class Failures {

  private static final Logger LOG = Logger.getLogger(Failures.class);
  private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int RETRY_SECONDS = 5;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject FailurePage page;

  @ServerExceptionMapper
  Response unexpected(Throwable fault, HttpServerRequest request) {
    var trouble = Trouble.of(fault);
    var reference = trouble == Trouble.OURS || trouble == Trouble.DATABASE_AWAY ? reference() : null;
    // The address is not logged: it may hold a client's link.
    if (trouble == Trouble.OURS) {
      LOG.errorf(Wordless.of(fault), "A request failed, reference %s", reference);
    } else if (trouble == Trouble.DATABASE_AWAY) {
      // Every request fails while it is away: one line each, without the trace that is always the same.
      LOG.errorf("The database did not answer, reference %s", reference);
    }
    var body = page.of(request.path(), trouble.status, reference);
    var response = Response.status(trouble.status).type(body.mediaType()).entity(body.content());
    return trouble == Trouble.DATABASE_AWAY ? response.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS).build() : response.build();
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
    return response.getStatus() == 500 ? unexpected(fault, request) : response;
  }

  @ServerResponseFilter
  void fill(ContainerResponseContext response, HttpServerRequest request) {
    if (response.getStatus() >= 400 && !response.hasEntity()) {
      var body = page.of(request.path(), response.getStatus(), null);
      response.setEntity(body.content(), null, MediaType.valueOf(body.mediaType()));
      response.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
    }
  }

  private static Response answer(Problem problem, HttpServerRequest request) {
    var response = Response.status(problem.status());
    return FailurePage.forPrograms(request.path())
        ? response.type(Problem.MEDIA_TYPE).entity(problem).build()
        : response.build();
  }

  private static String reference() {
    return RANDOM
        .ints(8, 0, ALPHABET.length())
        .collect(StringBuilder::new, (id, i) -> id.append(ALPHABET.charAt(i)), StringBuilder::append)
        .toString();
  }
}
