package clinic.rhomboid.desk;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
class DeskMoveTest {

  @Inject DeskDay days;
  private Visitor desk;

  @BeforeEach
  void signIn() {
    desk = Visitor.signedIn("desk@rhomboid.test");
  }

  @Test
  void aVisitMovesToAFreeTimeOfThePage() {
    var day = days.tuesday(13);
    var id = days.visit("Moving Person", AppointmentState.CONFIRMED, day, "09:15", "ana");
    var start = days.at(days.cleared(day.plusDays(1)), "10:00");
    desk.get("/desk/visits/" + id + "/move").then().statusCode(200)
        .body(containsString("name=\"place\" value=\"" + start + " chloe\""), containsString("Chloe Kim"));
    press(id, start.toString(), "chloe").statusCode(303)
        .header("Location", endsWith("/desk?date=" + day.plusDays(1) + "#visit-" + id));
    assertEquals(start, days.read(id).startsAt);
    assertEquals("chloe", days.read(id).therapistId);
  }

  @Test
  void aTakenTimeComesWithTheNearestFreeOnes() {
    var day = days.tuesday(14);
    var id = days.visit("First Person", AppointmentState.CONFIRMED, day, "09:15", "ana");
    days.visit("Second Person", AppointmentState.CONFIRMED, day, "13:00", "ana");
    press(id, days.at(day, "13:00").toString(), "ana").statusCode(409)
        .body(containsString("That time is not free. Second Person has a visit then, 13:00–14:00. The nearest free ones:"));
    assertEquals(days.at(day, "09:15"), days.read(id).startsAt);
  }

  @Test
  void whatTheAnswersForbidIsNotAvailableForThisClient() {
    var day = days.tuesday(15);
    var id = days.visit("Forbidden Person", AppointmentState.SUSPENDED, day, "09:15", "ana",
        Intake.unremarkable().condition("ci_fever_contagious", "yes"));
    // No path of ours leaves such a visit under review, where it could be moved.
    days.change("UPDATE appointment SET state = 'PENDING_REVIEW', review_asked_at = created_at, review_until = starts_at"
        + " WHERE id = '%s'".formatted(id));
    press(id, days.at(day, "13:00").toString(), "ana").statusCode(409)
        .body(containsString("Not available for this client."));
    assertEquals(days.at(day, "09:15"), days.read(id).startsAt);
  }

  @Test
  void noTimeIsAskedForAgain() {
    var id = days.visit("Vague Person", AppointmentState.CONFIRMED, days.tuesday(16), "09:15", "ana");
    press(id, "soon", "ana").statusCode(422).body(containsString("Press one of the free times."));
  }

  @Test
  void whatHasBegunStays() {
    var day = days.tuesday(-28);
    var id = days.visit("Begun Person", AppointmentState.ARRIVED, day, "09:15", "ana");
    desk.get("/desk/visits/" + id + "/move").then().statusCode(409).body(containsString("can’t be moved"));
    press(id, days.at(days.tuesday(16), "13:00").toString(), "ana").statusCode(409);
    desk.get("/desk/visits/" + UUID.randomUUID() + "/move").then().statusCode(404);
  }

  private ValidatableResponse press(UUID id, String start, String therapist) {
    desk.get("/desk");
    return desk.post("/desk/visits/" + id + "/move", Map.of("start", start, "therapist", therapist)).then();
  }
}
