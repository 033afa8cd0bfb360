package clinic.rhomboid.desk;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.booking.AppointmentState;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WhyPageTest {

  @Inject DeskDay days;

  @Test
  void tellsEachTherapistsReasonsOfATime() {
    var day = days.tuesday(19);
    days.visit("Busy Person", AppointmentState.CONFIRMED, day, "09:15", "ana");
    var page = "/desk/why?technique=swedish&minutes=60&date=" + day + "&time=";
    desk().get(page + "09:30&therapist=ana").then().statusCode(200)
        .body(containsString("can’t be had"), containsString("Ana has a visit, 9:15–10:"), not(containsString("Busy Person")));
    desk().get(page + "10:30&therapist=any").then().statusCode(200).body(containsString(">can be had<"));
    desk().get(page + "09:32&therapist=any").then().statusCode(200).body(containsString("Visits start on the quarter hour."));
  }

  @Test
  void asksAgainForWhatItCannotRead() {
    desk().get("/desk/why?technique=swedish&minutes=60&date=2026-02-31&time=25:00&therapist=nobody").then().statusCode(422)
        .body(containsString("Enter a date, such as"), containsString("Enter a time, such as"),
            containsString("Choose a therapist, or any"));
    desk().get("/desk/why").then().statusCode(200).body(not(containsString("be had")));
  }

  @Test
  void aVisitsOwnTimeIsNotInItsWayAndTheReadIsOnTheTrail() {
    var day = days.tuesday(20);
    var id = days.visit("Moved Person", AppointmentState.CONFIRMED, day, "09:15", "ana");
    desk().get("/desk/visits/" + id + "/why?date=" + day + "&time=09:30&therapist=ana").then().statusCode(200)
        .body(containsString(">can be had<"), containsString("Moved Person"));
    assertEquals(1, days.count("trail", "action = 'read' AND subject = 'visit " + id + "'"));
  }

  private static Visitor desk() {
    return Visitor.as("desk@rhomboid.test");
  }
}
