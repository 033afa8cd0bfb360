package clinic.rhomboid.setup;

import clinic.rhomboid.location.ClinicNotSetUpException;
import clinic.rhomboid.location.LocationCard;
import clinic.rhomboid.web.Problem;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** What a clinic answers that has no place yet: its owner is led to the set-up, everybody else is told. */
class NotSetUpAnswers {

  private static final int NOT_YET = 503;
  private static final String CLIENTS_PAGES = "/|/(book|visits)(/.*)?";

  @Inject LocationCard card;
  @Inject CurrentIdentityAssociation identities;

  /** The client's pages would show an empty clinic. */
  @ServerRequestFilter
  Response clientsPages(HttpServerRequest request) {
    if (card.setUp() || !request.path().matches(CLIENTS_PAGES)) {
      return null;
    }
    // Another node may have set it up meanwhile.
    card.reload();
    return card.setUp() ? null : notYet();
  }

  @ServerExceptionMapper
  Response answer(ClinicNotSetUpException notSetUp, HttpServerRequest request) {
    if (request.path().startsWith("/api/")) {
      return Response.status(NOT_YET).type("application/problem+json").entity(
          new Problem("urn:rhomboid:closed", "Booking is closed", NOT_YET, notSetUp.getMessage() + ".", Map.of())).build();
    }
    return identities.getIdentity().hasRole("owner") ? Answer.goTo(Answer.LIST) : notYet();
  }

  private static Response notYet() {
    return Response.status(NOT_YET).entity(Pages.notSetUp()).type(MediaType.TEXT_HTML_TYPE).build();
  }
}
