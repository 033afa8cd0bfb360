package clinic.rhomboid.places;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import clinic.rhomboid.accounts.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A clinic with a second place: hours, rooms and prices of its own, and therapists who are still one person each. */
@QuarkusTest
class SeveralPlacesTest {

  private static final String NAME = "Rhomboid by the river";

  @Inject Database database;

  private Visitor owner;
  private int place;

  @BeforeEach
  void addAPlace() {
    owner = Visitor.signedIn("owner@rhomboid.test");
    if (database.count("location WHERE name = ?", NAME) == 0) {
      owner.get("/owner/setup/places/new").then().statusCode(200);
      owner.post("/owner/setup/places/new", details()).then().statusCode(303);
    } else {
      owner.post("/places", Map.of("place", id(), "next", "/owner")).then().statusCode(303);
    }
    place = Integer.parseInt(id());
  }

  /** Without prices it has nothing to offer, so that the clinic is one of one place again. */
  @AfterEach
  void close() {
    database.execute("DELETE FROM service WHERE location_id = ?", place);
    Api.slots("swedish", 60, Api.today(), 1, "location", "1");
    given().get("/api/v1/locations").then().body("$", hasSize(1));
  }

  @Test
  void beginsWithThePoliciesOfTheFirstAndIsShownToNobodyBeforeItOffersSomething() {
    assertEquals(1, database.count("location n JOIN location o ON o.id < n.id AND o.lead_minutes = n.lead_minutes"
        + " AND o.horizon_days = n.horizon_days WHERE n.id = ?", place));
    owner.get("/owner").then().body(containsString(NAME));
    Visitor.stranger().get("/").then().body(not(containsString("other places")));
    given().get("/api/v1/techniques").then().statusCode(200);
  }

  @Test
  void ofTheSameNameIsRefusedWithWhatWasTyped() {
    owner.get("/owner/setup/places/new");
    owner.post("/owner/setup/places/new", details()).then().statusCode(422)
        .body(containsString("of this name"), containsString("1 River Road"));
  }

  @Test
  void isChosenByClientsAndBookedThereWhileATherapistStaysOnePerson() {
    open();
    // Nobody has to work at every place.
    owner.get("/owner/setup").then().body(not(containsString("Ana Ruiz has no working hours")));
    given().get("/api/v1/locations").then().body("name", hasItem(NAME));
    given().get("/api/v1/techniques").then().statusCode(422).body("errors.field", hasItem("location"));
    var there = Integer.toString(place);
    var slot = Api.someSlot("swedish", 60, "location", there, "therapist", "ben");
    Api.book(Api.wish("A04", "swedish", 60, slot.start()).put("therapist", "ben").put("location", there))
        .statusCode(201);
    assertEquals(1, database.count("appointment WHERE location_id = ?", place));
    assertFalse(Api.offered("swedish", 60, slot.start(), "location", "1", "therapist", "ben"));
    assertTrue(database.count("claim c JOIN therapist t USING (resource_id) WHERE t.id = 'ben' AND c.live"
        + " AND c.location_id = ?", place) > 0);

    var client = Visitor.stranger();
    client.get("/").then().body(containsString("/places?next=/book"));
    client.get("/places?next=/book").then().body(containsString(NAME));
    client.post("/places", Map.of("place", there, "next", "/book")).then().statusCode(303);
    client.get("/book").then().body(containsString("You are booking at <b>" + NAME));
    client.post("/places", Map.of("place", there, "next", "//evil.test")).then()
        .header("Location", not(containsString("evil")));
    client.post("/places", Map.of("place", "77", "next", "/")).then().statusCode(422);
    var desk = Visitor.signedIn("desk@rhomboid.test");
    desk.get("/places");
    desk.post("/places", Map.of("place", there, "next", "/desk")).then().statusCode(303);
    desk.get("/desk?date=" + slot.start().substring(0, 10)).then().body(containsString("River room"), containsString(NAME));
  }

  private void open() {
    database.execute("INSERT INTO service SELECT ?, technique_id, minutes, price_amount, buffer_before_minutes,"
        + " buffer_after_minutes FROM service WHERE location_id = 1 ON CONFLICT DO NOTHING", place);
    if (database.count("room WHERE location_id = ?", place) == 0) {
      owner.post("/owner/setup/rooms", Map.of("name", "River room", "tables", "1", "turnaround", "10")).then()
          .statusCode(303);
      database.execute("INSERT INTO working_hours SELECT ?, therapist_id, weekday, starts_at, ends_at FROM working_hours"
          + " WHERE location_id = 1 AND therapist_id = 'ben'", place);
    }
    Api.slots("swedish", 60, Api.today(), 1, "location", "1");
  }

  private String id() {
    return database.column("SELECT id FROM location WHERE name = ?", NAME).get(0);
  }

  private static Map<String, String> details() {
    return Map.of("name", NAME, "address", "1 River Road, New York", "phone", "(212) 555-0177", "opening", "Tuesdays",
        "country", "US", "currency", "USD", "zone", "America/New_York", "emergencyNumber", "911", "crisisContact", "988",
        "alertEmail", "");
  }
}
