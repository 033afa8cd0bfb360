package clinic.rhomboid.messages;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import clinic.rhomboid.Database;
import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.AppointmentState;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WithMailServer.class)
class MailTroubleTest {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  @Inject Desk desk;
  @Inject Sending sending;
  @Inject Database database;

  @ConfigProperty(name = "quarkus.mailer.port")
  int port;

  private Appointment visit;
  private UUID message;

  @BeforeEach
  void write() {
    // What the clinic's own jobs want to send would hold connections to the servers that these tests break.
    database.execute("UPDATE message SET state = 'SENT', sent_at = now() WHERE state = 'QUEUED'");
    visit = desk.visit(AppointmentState.CONFIRMED);
    message = desk.queued(visit, MessageKind.CONFIRMED, NOON);
  }

  @Test
  void triesAgainWhenTheServerWasDownAndDeliversOnce() throws Exception {
    assertEquals(Optional.of(Duration.ofSeconds(10)), sending.tryOnce(message));
    assertEquals(Optional.of(Duration.ofSeconds(30)), sending.tryOnce(message));
    assertEquals("The mail server can’t be reached.", desk.message(message).error);
    assertEquals(MessageState.QUEUED, desk.message(message).state);

    try (var inbox = new Inbox(port)) {
      deliver(message);
      assertEquals(Optional.empty(), sending.tryOnce(message));
      assertEquals(1, inbox.mails(visit.contactEmail, 1).size());
    }
    assertEquals(MessageState.SENT, desk.message(message).state);
    assertNull(desk.message(message).error);
  }

  @Test
  void repeatsAMailAfterACrashUnderTheSameMessageId() throws Exception {
    try (var inbox = new Inbox(port)) {
      deliver(message);
      // As if the process had died between the server's yes and the mark.
      desk.edit(message, sent -> {
        sent.state = MessageState.QUEUED;
        sent.sentAt = null;
      });
      deliver(message);
      var mails = inbox.mails(visit.contactEmail, 2);
      assertEquals(mails.get(0).getMessageID(), mails.get(1).getMessageID());
      assertEquals("<" + message + "@localhost>", mails.get(0).getMessageID());
    }
  }

  @Test
  @TestSecurity(user = "desk@rhomboid.test", roles = "desk")
  void givesUpVisiblyAfterTenRefusalsAndCanBeSentAgain() throws Exception {
    try (var refusing = new RefusingServer(port, "550 5.1.1 no such user " + visit.contactEmail)) {
      assertEquals(Optional.of(Pauses.after(1)), sending.tryOnce(message));
      desk.edit(message, refused -> refused.tries = Sending.TRIES - 1);
      assertEquals(Optional.empty(), sending.tryOnce(message));
    }
    assertEquals(MessageState.GIVEN_UP, desk.message(message).state);
    given().get("/desk/outbox?only=given-up").then().statusCode(200)
        .body(containsString("/desk/outbox/" + message))
        .body(containsString("The mail server refused this mail (550)."));

    try (var inbox = new Inbox(port)) {
      var page = given().get("/desk/outbox/" + message);
      given().cookies(page.cookies()).redirects().follow(false)
          .formParam("csrf-token", page.htmlPath().getString("**.find { it.@name == 'csrf-token' }.@value"))
          .post("/desk/outbox/" + message + "/resending").then().statusCode(303);
      assertEquals(1, inbox.mails(visit.contactEmail, 1).size());
    }
  }

  @Test
  void asksATemporaryRefusalAgain() throws Exception {
    try (var refusing = new RefusingServer(port, "451 4.7.1 later")) {
      assertEquals(Optional.of(Duration.ofSeconds(10)), sending.tryOnce(message));
    }
    assertEquals("The mail server asked to try again later (451).", desk.message(message).error);
  }

  @Test
  void givesUpWaitingForAServerThatSaysNothing() throws Exception {
    try (var silent = new ServerSocket(port, 10, InetAddress.getByName("127.0.0.1"))) {
      assertEquals(Optional.of(Duration.ofSeconds(10)), sending.tryOnce(message));
    }
    assertEquals("The mail server can’t be reached.", desk.message(message).error);
  }

  @Test
  void leavesOutAMailThatALaterOneHasOvertaken() throws Exception {
    var later = desk.queued(visit, MessageKind.MOVED, NOON.plusSeconds(60));
    try (var inbox = new Inbox(port)) {
      deliver(later);
      sending.tryOnce(message);
      assertEquals("Your visit has a new time", inbox.mails(visit.contactEmail, 1).get(0).getSubject());
      assertEquals(1, inbox.mails(visit.contactEmail, 1).size());
    }
    assertEquals(MessageState.OVERTAKEN, desk.message(message).state);
  }

  /** A connection that another test's server left half open may cost a try. */
  private void deliver(UUID id) {
    for (var tries = 0; tries < 5; tries++) {
      if (sending.tryOnce(id).isEmpty()) {
        return;
      }
    }
    throw new AssertionError("The mail was not taken: " + desk.message(id).error);
  }
}
