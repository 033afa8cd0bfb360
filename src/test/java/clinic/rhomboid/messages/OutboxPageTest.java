package clinic.rhomboid.messages;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import clinic.rhomboid.booking.AppointmentState;
import clinic.rhomboid.booking.VisitLinks;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** In the sample clinic without a mail server, where every mail is kept. */
@QuarkusTest
class OutboxPageTest {

  @Inject Clock clock;
  @Inject Desk desk;
  @Inject Sending sending;
  @Inject MailServer server;
  @Inject VisitLinks links;

  @Test
  void takesTheFrameworksOwnDefaultForNoServer() {
    assertFalse(server.configured());
  }

  @Test
  @TestSecurity(user = "desk@rhomboid.test", roles = "desk")
  void keepsAMailAndShowsItWithItsLink() {
    var visit = desk.visit(AppointmentState.CONFIRMED);
    var message = desk.queued(visit, MessageKind.CONFIRMED, clock.instant());

    assertEquals(Optional.empty(), sending.tryOnce(message));
    assertEquals(MessageState.KEPT, desk.message(message).state);
    given().get("/desk/outbox").then().statusCode(200)
        .body(containsString("/desk/outbox/" + message))
        .body(containsString("Kept, not sent"))
        .body(not(containsString("/visits/")));
    given().get("/desk/outbox/" + message).then().statusCode(200)
        .body(containsString(links.url(visit.id, visit.linkGeneration)));
  }

  @Test
  @TestSecurity(user = "desk@rhomboid.test", roles = "desk")
  void doesNotKnowAnUnwrittenMessage() {
    given().get("/desk/outbox/" + UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  @TestSecurity(user = "noor@rhomboid.test", roles = "therapist")
  void isNotForTherapists() {
    given().get("/desk/outbox").then().statusCode(403);
  }
}
