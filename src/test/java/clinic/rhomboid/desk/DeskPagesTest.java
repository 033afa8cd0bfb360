package clinic.rhomboid.desk;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.booking.AppointmentState;
import clinic.rhomboid.booking.Holds;
import clinic.rhomboid.booking.Needs;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.booking.WantedTime;
import clinic.rhomboid.location.Locations;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeskPagesTest {

  private static final String DESK = "desk@rhomboid.test";

  @Inject DeskDay days;
  @Inject Holds holds;
  @Inject Pictures pictures;
  @Inject Locations locations;

  @Test
  void theDayShowsEachVisitWithItsStateItsLightAndItsPlace() {
    var day = days.tuesday(-10);
    days.visit("Booked Person", AppointmentState.CONFIRMED, day, "09:15", "ana");
    days.visit("Formless Person", AppointmentState.AWAITING_INTAKE, day, "09:30", "ben");
    days.visit("Waiting Person", AppointmentState.ARRIVED, day, "10:45", "chloe");
    days.visit("Absent Person", AppointmentState.NO_SHOW, day, "12:00", "elena");
    var page = new Visit(Visitor.signedIn(DESK).get("/desk?date=" + day).then().statusCode(200).extract().asString());
    assertTrue(page.of("Booked Person").contains("is-booked") && page.of("Booked Person").contains("light-ready"));
    assertTrue(page.of("Formless Person").contains("is-booked") && page.of("Formless Person").contains("light-form"));
    assertTrue(page.of("Waiting Person").contains("is-arrived") && page.of("Waiting Person").contains("Arrived"));
    assertTrue(page.of("Absent Person").contains("is-noshow"));
    assertTrue(page.text().contains("<li class=\"at-0915 to-1015\"><details class=\"visit is-booked"));
    assertTrue(page.text().contains("<b>4</b> visits"));
    assertTrue(page.text().contains("1 form missing"));
  }

  @Test
  void aVisitCalledOffLeavesItsPlaceToWhoeverHasItNow() {
    var day = days.tuesday(-11);
    days.visit("Gone Person", AppointmentState.CANCELLED, day, "09:15", "ana");
    days.visit("New Person", AppointmentState.CONFIRMED, day, "09:30", "ana");
    days.visit("Pale Person", AppointmentState.CANCELLED, day, "14:00", "ana");
    var page = new Visit(Visitor.signedIn(DESK).get("/desk?date=" + day).asString());
    assertEquals("", page.of("Gone Person"));
    assertTrue(page.text().contains("<b>Gone Person</b>"));
    assertTrue(page.of("Pale Person").contains("is-cancelled"));
    assertTrue(page.text().contains("<b>1</b> visit<"), "visits called off don't count");
  }

  @Test
  void aHeldTimeIsAWebBookingUntilItRunsOut() {
    var day = days.tuesday(9);
    var location = locations.only().id;
    var service = pictures.current(location).service("swedish", 60).orElseThrow();
    var wanted = new WantedTime(service, days.at(day, "09:00"), "ana");
    var hold = holds.keep(location, wanted, Needs.ofStranger(10), null).orElseThrow();
    var desk = Visitor.signedIn(DESK);
    desk.get("/desk?date=" + day).then().body(containsString("Web booking, held until "), containsString("is-held"));
    holds.release(hold.hold());
    desk.get("/desk?date=" + day).then().body(not(containsString("Web booking")));
  }

  @Test
  void whatIsNotedOnTheDayIsNotOfferedBefore() {
    var day = days.tuesday(10);
    days.visit("Later Person", AppointmentState.CONFIRMED, day, "09:15", "ana");
    var card = new Visit(Visitor.signedIn(DESK).get("/desk?date=" + day).asString()).of("Later Person");
    assertTrue(card.contains("/move\"") && card.contains("/cancellation\""));
    assertTrue(!card.contains("/arrival\"") && !card.contains("/no-show\""));
  }

  @Test
  void theWeekLinksEachDayAndCountsItsVisits() {
    var day = days.tuesday(-12);
    days.visit("Week Person", AppointmentState.CONFIRMED, day, "09:15", "ana");
    Visitor.signedIn(DESK).get("/desk?view=week&date=" + day.plusDays(3)).then().statusCode(200)
        .body(containsString("<a href=\"/desk?date=" + day + "\""), containsString("<b>1 visit</b>"),
            containsString("h free"));
  }

  @Test
  void aMistypedDateIsTodayWithAWord() {
    Visitor.signedIn(DESK).get("/desk?date=2026-02-31").then().statusCode(422)
        .body(containsString("<title>Error: "), containsString("That is no date we can show"));
  }

  @Test
  void theDeskIsForTheDeskAndTheOwner() {
    Visitor.signedIn("owner@rhomboid.test").get("/desk").then().statusCode(200);
    Visitor.signedIn("ana@rhomboid.test").get("/desk").then().statusCode(403);
    given().redirects().follow(false).get("/desk").then().statusCode(303).header("Location", containsString("/login"));
  }

  /** A page, and the block of one visit on its board. */
  private record Visit(String text) {

    String of(String client) {
      for (var block : text.split("<details class=\"")) {
        if (block.contains("<bdi class=\"who\">" + client + "</bdi>")) {
          return text.substring(text.indexOf(block), text.indexOf("</li>", text.indexOf(block)));
        }
      }
      return "";
    }
  }
}
