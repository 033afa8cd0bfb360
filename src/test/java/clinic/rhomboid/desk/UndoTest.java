package clinic.rhomboid.desk;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.booking.AppointmentState;
import clinic.rhomboid.booking.Halting;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the desk does can be taken back for three minutes, and no client hears of what was taken back. */
@QuarkusTest
class UndoTest {

  @Inject DeskDay days;
  @Inject Halting halting;
  private Visitor desk;

  @BeforeEach
  void signIn() {
    desk = Visitor.as("desk@rhomboid.test");
    desk.get("/desk");
  }

  @Test
  void aMoveIsTakenBackToTheVeryPlaceAndNobodyIsTold() {
    var day = days.tuesday(18);
    var id = days.visit("Undone Person", AppointmentState.CONFIRMED, day, "09:15", "ana");
    var room = days.read(id).roomId;
    move(id, day, "11:00", "chloe").statusCode(303);
    assertEquals(1, mails(id, "QUEUED' AND kind = 'MOVED' AND not_before - created_at >= interval '3 minutes"));
    desk.get("/desk?date=" + day).then().body(containsString("Moved Undone Person to"), containsString("/undo\""));
    undo(id).statusCode(303).header("Location", endsWith("/desk?date=" + day + "#visit-" + id));
    var visit = days.read(id);
    assertEquals(days.at(day, "09:15"), visit.startsAt);
    assertEquals("ana", visit.therapistId);
    assertEquals(room, visit.roomId);
    assertEquals(AppointmentState.CONFIRMED, visit.state);
    assertEquals(0, mails(id, "QUEUED"), "a mail waits to go out");
    assertEquals(1, mails(id, "WITHDRAWN"));
    assertEquals(2, days.count("claim", "live AND appointment_id = '" + id + "'"));
    desk.get("/desk?date=" + day).then().body(not(containsString("Moved Undone Person")));
    undo(id).statusCode(409).body(containsString("It can’t be undone any more."));
  }

  @Test
  void aPlaceThatSomebodyTookMeanwhileIsNotTakenBack() {
    var day = days.tuesday(19);
    var id = days.visit("Late Person", AppointmentState.CONFIRMED, day, "09:15", "ana");
    var other = days.visit("Faster Person", AppointmentState.CONFIRMED, day, "14:30", "ana");
    move(id, day, "13:00", "ana").statusCode(303);
    move(other, day, "09:15", "ana").statusCode(303);
    undo(id).statusCode(409).body(containsString("moved the visit of Faster Person here at"));
    assertEquals(days.at(day, "13:00"), days.read(id).startsAt);
    assertEquals(days.at(day, "09:15"), days.read(other).startsAt);
  }

  @Test
  void aCancellationIsTakenBackWithItsTimeAndItsState() {
    var day = days.tuesday(20);
    var id = days.visit("Back Person", AppointmentState.CONFIRMED, day, "09:15", "ana");
    press(id, "cancellation", Map.of()).statusCode(303);
    assertEquals(1, mails(id, "QUEUED"));
    undo(id).statusCode(303);
    var visit = days.read(id);
    assertEquals(AppointmentState.CONFIRMED, visit.state);
    assertNull(visit.closedAt);
    assertEquals(2, days.count("claim", "live AND appointment_id = '" + id + "'"));
    assertEquals(0, mails(id, "QUEUED"));
  }

  @Test
  void whatIsLongerAgoThanThreeMinutesStays() {
    var day = days.tuesday(21);
    var id = days.visit("Settled Person", AppointmentState.CONFIRMED, day, "09:15", "ana");
    press(id, "cancellation", Map.of()).statusCode(303);
    days.change("UPDATE visit_change SET made_at = made_at - interval '3 minutes' WHERE appointment_id = '" + id + "'");
    desk.get("/desk?date=" + day).then().body(not(containsString("Cancelled Settled Person")));
    undo(id).statusCode(409);
    assertEquals(AppointmentState.CANCELLED, days.read(id).state);
  }

  @Test
  void aSignThatForbidsMeanwhileIsNotUndoneWithIt() {
    var day = days.tuesday(22);
    var id = days.visit("Stopped Meanwhile", AppointmentState.CONFIRMED, day, "09:15", "ana");
    var other = days.visit("Stopped Meanwhile", AppointmentState.CONFIRMED, day, "14:30", "ana");
    press(id, "cancellation", Map.of()).statusCode(303);
    halting.halt(other, "client");
    undo(id).statusCode(409).body(containsString("Not available for this client."));
    assertEquals(AppointmentState.CANCELLED, days.read(id).state);
    // Whoever else is called so in another test is somebody else to it.
    days.change("DELETE FROM refusal WHERE refused_at > now() - interval '1 minute'");
  }

  @Test
  void severalChangesBecomeOneMailWithTheStateInTheEnd() {
    var day = days.tuesday(23);
    var id = days.visit("Often Person", AppointmentState.CONFIRMED, day, "09:15", "ana");
    move(id, day, "13:00", "ana").statusCode(303);
    move(id, day, "14:30", "ana").statusCode(303);
    assertEquals(1, mails(id, "QUEUED' AND facts LIKE '%\"previousStart\":\"" + days.at(day, "09:15") + "\"%"));
    assertEquals(1, mails(id, "QUEUED"));
    undo(id).statusCode(303);
    assertEquals(1, mails(id, "QUEUED' AND facts LIKE '%\"start\":\"" + days.at(day, "13:00") + "\"%"));
    press(id, "cancellation", Map.of()).statusCode(303);
    assertEquals(1, mails(id, "QUEUED' AND kind = 'CANCELLED"));
    assertEquals(1, mails(id, "QUEUED"));
  }

  @Test
  void aClientIsNotToldWhenTheDeskHasDoneSo() {
    var day = days.tuesday(24);
    var id = days.visit("Told Person", AppointmentState.CONFIRMED, day, "09:15", "ana");
    press(id, "move", Map.of("start", days.at(day, "13:00").toString(), "therapist", "ana", "tell", "no")).statusCode(303);
    assertEquals(0, mails(id, "QUEUED"));
    undo(id).statusCode(303);
    assertEquals(0, mails(id, "QUEUED"), "nor that it was undone");
  }

  @Test
  void whoeverMovesAVisitThatStandsElsewhereByNowIsToldWhoWasFaster() {
    var day = days.tuesday(8);
    var id = days.visit("Dragged Person", AppointmentState.CONFIRMED, day, "09:15", "ana");
    move(id, day, "11:00", "chloe").statusCode(303);
    press(id, "move", Map.of("start", days.at(day, "14:30").toString(), "therapist", "ana",
        "seenStart", days.at(day, "09:15").toString(), "seenTherapist", "ana")).statusCode(409)
        .body(containsString(" moved it to "), containsString(" 11:00 with Chloe at "));
    assertEquals(days.at(day, "11:00"), days.read(id).startsAt);
  }

  private ValidatableResponse move(UUID id, LocalDate day, String time, String therapist) {
    return press(id, "move", Map.of("start", days.at(day, time).toString(), "therapist", therapist));
  }

  private ValidatableResponse undo(UUID id) {
    return press(id, "undo", Map.of());
  }

  private ValidatableResponse press(UUID id, String what, Map<String, ?> fields) {
    return desk.post("/desk/visits/" + id + "/" + what, fields).then();
  }

  private long mails(UUID id, String state) {
    return days.count("message", "appointment_id = '" + id + "' AND state = '" + state + "'");
  }
}
