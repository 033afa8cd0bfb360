package clinic.rhomboid.desk;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.booking.AppointmentState;
import clinic.rhomboid.screening.Intake;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeskVisitTest {

  private static final String DESK = "desk@rhomboid.test";

  @Inject DeskDay days;
  private Visitor desk;

  @BeforeEach
  void signIn() {
    desk = Visitor.signedIn(DESK);
    desk.get("/desk");
  }

  @Test
  void aVisitGoesFromArrivalToCompletionWithItsTimesAndItsTrail() {
    var day = days.tuesday(-20);
    var id = days.visit("Ewa Steps", AppointmentState.CONFIRMED, day, "09:15", "ana");
    press(id, "arrival").statusCode(303).header("Location", endsWith("/desk?date=" + day + "#visit-" + id));
    assertNotNull(days.read(id).arrivedAt);
    press(id, "session").statusCode(303);
    assertNotNull(days.read(id).sessionStartedAt);
    press(id, "completion").statusCode(303);
    assertEquals(AppointmentState.COMPLETED, days.read(id).state);
    assertNotNull(days.read(id).closedAt);
    assertEquals(3, days.count("trail", "actor = '" + DESK + "' AND subject = 'visit " + id
        + "' AND action IN ('arrival', 'session', 'completion')"));
  }

  @Test
  void aTimeThatWasNotedWrongIsSetRight() {
    var day = days.tuesday(-33);
    var id = days.visit("Ewa Clock", AppointmentState.COMPLETED, day, "09:15", "ana");
    desk.get("/desk?date=" + day).then().body(containsString("arrived 9:10, began 9:15, done 10:15"));
    var page = "/desk/visits/" + id + "/times";
    desk.get(page).then().statusCode(200).body(containsString("value=\"09:10\"")).body(containsString("value=\"10:15\""));
    desk.post(page, Map.of("arrived", "09:10", "began", "09:05", "closed", "10:15")).then().statusCode(422)
        .body(containsString("check the order")).body(containsString("value=\"09:05\""));
    desk.post(page, Map.of("arrived", "nine", "began", "09:15", "closed", "10:15")).then().statusCode(422);
    assertEquals(days.at(day, "09:10"), days.read(id).arrivedAt);
    desk.post(page, Map.of("arrived", "9:02", "began", "09:15", "closed", "10:15")).then().statusCode(303);
    assertEquals(days.at(day, "09:02"), days.read(id).arrivedAt);
    assertEquals(days.at(day, "09:15"), days.read(id).sessionStartedAt);
    assertEquals(1, days.count("trail", "subject = 'visit " + id + "' AND action = 'correct times'"));
  }

  @Test
  void anArrivalIsTakenBack() {
    var id = days.visit("Ewa Back", AppointmentState.CONFIRMED, days.tuesday(-21), "09:15", "ana");
    press(id, "arrival").statusCode(303);
    press(id, "arrival/undo").statusCode(303);
    assertEquals(AppointmentState.CONFIRMED, days.read(id).state);
    assertNull(days.read(id).arrivedAt);
  }

  @Test
  void aSlipIsTakenBackStepByStep() {
    var id = days.visit("Ewa Slip", AppointmentState.CONFIRMED, days.tuesday(-29), "09:15", "ana");
    for (var step : new String[] {"arrival", "session", "completion", "completion/undo", "session/undo", "arrival/undo"}) {
      press(id, step).statusCode(303);
    }
    var visit = days.read(id);
    assertEquals(AppointmentState.CONFIRMED, visit.state);
    assertNull(visit.closedAt);
    assertNull(visit.sessionStartedAt);
  }

  @Test
  void aNoShowIsTakenBackToWaitingForTheForm() {
    var id = days.visit("Nik Back", AppointmentState.AWAITING_INTAKE, days.tuesday(-22), "09:15", "ana");
    press(id, "no-show").statusCode(303);
    assertEquals(AppointmentState.NO_SHOW, days.read(id).state);
    press(id, "no-show/undo").statusCode(303);
    assertEquals(AppointmentState.AWAITING_INTAKE, days.read(id).state);
    assertNull(days.read(id).closedAt);
  }

  @Test
  void noSessionBeginsWithoutAForm() {
    var id = days.visit("Ines Formless", AppointmentState.AWAITING_INTAKE, days.tuesday(-23), "09:15", "ana");
    press(id, "arrival").statusCode(303);
    press(id, "session").statusCode(409).body(containsString("The form is missing"), containsString("Ines Formless"));
    assertEquals(AppointmentState.ARRIVED, days.read(id).state);
  }

  @Test
  void noSessionBeginsBeforeATherapistClearedChangedAnswers() {
    var day = days.tuesday(-24);
    var id = days.visit("Ana Changed", AppointmentState.ARRIVED, day, "09:15", "ana");
    var review = days.visit("Ana Review", AppointmentState.PENDING_REVIEW, day, "10:45", "chloe",
        Intake.unremarkable().flag("rf_not_improving", "yes"));
    days.change("UPDATE appointment SET screening_id = (SELECT screening_id FROM appointment WHERE id = '" + review
        + "') WHERE id = '" + id + "'");
    press(id, "session").statusCode(409).body(containsString("A therapist must clear this visit first."));
    assertEquals(AppointmentState.ARRIVED, days.read(id).state);
    assertNull(days.read(id).sessionStartedAt);
  }

  @Test
  void aVisitUnderReviewDoesNotArrive() {
    var id = days.visit("Leila Review", AppointmentState.PENDING_REVIEW, days.tuesday(-25), "09:15", "ana",
        Intake.unremarkable().flag("rf_not_improving", "yes"));
    press(id, "arrival").statusCode(409);
    press(id, "session").statusCode(409);
    assertEquals(AppointmentState.PENDING_REVIEW, days.read(id).state);
  }

  @Test
  void aStalePageIsToldSoAndTheSamePressTwiceIsNot() {
    var id = days.visit("Stale Person", AppointmentState.CONFIRMED, days.tuesday(-26), "09:15", "ana");
    press(id, "no-show").statusCode(303);
    press(id, "no-show").statusCode(303);
    press(id, "arrival").statusCode(409)
        .body(containsString("<title>Error: "), containsString("Somebody changed it meanwhile"),
            containsString("is-noshow"));
    assertEquals(1, days.count("trail", "action = 'no_show' AND subject = 'visit " + id + "'"));
  }

  @Test
  void nobodyArrivesBeforeTheDay() {
    var id = days.visit("Early Person", AppointmentState.CONFIRMED, days.tuesday(11), "09:15", "ana");
    press(id, "arrival").statusCode(409).body(containsString("It is on a later day"));
    assertEquals(AppointmentState.CONFIRMED, days.read(id).state);
  }

  @Test
  void cancellingGivesTheTimeBack() {
    var id = days.visit("Owen Off", AppointmentState.CONFIRMED, days.tuesday(12), "09:15", "ana");
    press(id, "cancellation").statusCode(303);
    assertEquals(AppointmentState.CANCELLED, days.read(id).state);
    assertEquals(0, days.count("claim", "live AND appointment_id = '" + id + "'"));
    press(id, "cancellation").statusCode(409);
  }

  @Test
  void onlyTheDeskAndTheOwnerPressAndOnlyWithTheFormsToken() {
    var id = days.visit("Other Person", AppointmentState.CONFIRMED, days.tuesday(-27), "09:15", "ana");
    var therapist = Visitor.signedIn("ana@rhomboid.test");
    therapist.get("/login");
    therapist.post("/desk/visits/" + id + "/arrival", Map.of()).then().statusCode(403);
    press(UUID.randomUUID(), "arrival").statusCode(404);
    assertEquals(AppointmentState.CONFIRMED, days.read(id).state);
  }

  private ValidatableResponse press(UUID id, String what) {
    return desk.post("/desk/visits/" + id + "/" + what, Map.of()).then();
  }
}
