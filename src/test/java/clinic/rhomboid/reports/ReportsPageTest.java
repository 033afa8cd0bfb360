package clinic.rhomboid.reports;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import clinic.rhomboid.accounts.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The owner's reports, on the page and as files. */
@QuarkusTest
class ReportsPageTest {

  private static final String OWNER = "owner@rhomboid.test";

  @Inject Database database;

  @Test
  void aBookedVisitIsInEveryTableAndItsClientInNone() {
    var slot = Api.someSlot("swedish", 60);
    var day = slot.start().substring(0, 10);
    var before = figure("visits", day, 1);
    var people = figure("clients", day, 1);
    var wish = Api.wish("A01", "swedish", 60, slot.start());
    Api.book(wish).statusCode(201);
    assertEquals(before + 1, figure("visits", day, 1));
    assertEquals(people + 1, figure("clients", day, 1));
    var page = Visitor.as(OWNER).get("/owner/reports?by=day&from=" + day + "&to=" + day);
    page.then().statusCode(200).body(containsString("Utilisation by room"), containsString("<svg"),
        not(containsString(wish.at("/client/name").asText())));
  }

  @Test
  void aFileIsOnTheTrail() {
    var before = database.count("trail WHERE actor = ? AND action = 'export' AND detail = 'rooms'", OWNER);
    var file = Visitor.as(OWNER).get("/owner/reports/rooms.csv");
    file.then().statusCode(200).header("Content-Disposition", "attachment; filename=\"rooms.csv\"");
    assertTrue(file.asString().startsWith("Room,Visits,Hours booked,Hours worked,Booked\r\n"));
    assertEquals(before + 1, database.count("trail WHERE actor = ? AND action = 'export' AND detail = 'rooms'", OWNER));
    Visitor.as(OWNER).get("/owner/reports/answers.csv").then().statusCode(404);
  }

  @Test
  void daysThatMakeNoSenseAreSaidToTheirField() {
    var owner = Visitor.as(OWNER);
    owner.get("/owner/reports?from=2026-05-01&to=2026-04-01").then().statusCode(422)
        .body(containsString("href=\"#to\""), containsString("value=\"2026-04-01\""));
    owner.get("/owner/reports?from=1990-05-01").then().statusCode(422).body(containsString("href=\"#from\""));
    owner.get("/owner/reports/visits.csv?from=soon").then().statusCode(400);
  }

  private static int figure(String table, String day, int column) {
    var file = Visitor.as(OWNER).get("/owner/reports/" + table + ".csv?by=day&from=" + day + "&to=" + day).asString();
    var all = Arrays.stream(file.split("\r\n")).filter(line -> line.startsWith("All,")).findFirst().orElseThrow();
    return Integer.parseInt(all.split(",")[column]);
  }
}
