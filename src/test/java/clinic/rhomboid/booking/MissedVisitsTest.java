package clinic.rhomboid.booking;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.equalTo;
import static org.hamcrest.CoreMatchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import clinic.rhomboid.accounts.Visitor;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MissedVisitsTest {

  @Inject Database database;
  @Inject ReviewLapse lapse;

  private Visitor desk;
  private final ObjectNode person = Api.person(40);

  @BeforeEach
  void signIn() {
    desk = Visitor.as("desk@rhomboid.test");
  }

  @Test
  void whoHasMissedTooManyBooksAndTheDeskDecides() {
    missed(3, 20);
    var booked = book().statusCode(201).body("status", equalTo("PENDING_REVIEW"));
    var id = booked.extract().<String>path("id");
    assertEquals(List.of("CONFIRMED NEEDED"), state(id));
    var page = Visitor.stranger().get("/visits/" + Api.token(booked)).asString();
    assertTrue(page.contains("Not confirmed yet") && !page.contains("missed"), page);
    Visitor.stranger().get("/visits/" + Api.token(booked) + "/calendar.ics").then().statusCode(404);
    desk.get("/desk/approvals").then().statusCode(200).body(containsString(person.get("name").asText()), containsString("3 missed"));
    desk.post("/desk/approvals/" + id + "/approval", Map.of()).then().statusCode(303);
    Api.visit(Api.token(booked)).body("status", equalTo("CONFIRMED"));
    assertEquals(List.of("REVIEW_ASKED", "CONFIRMED"), mails(id));
  }

  @Test
  void whatTheDeskRefusesIsGivenBack() {
    missed(3, 20);
    var booked = book();
    desk.get("/desk/approvals");
    desk.post("/desk/approvals/" + booked.extract().path("id") + "/refusal", Map.of()).then().statusCode(303);
    var visit = Api.visit(Api.token(booked)).body("status", equalTo("DECLINED"));
    Visitor.stranger().get("/visits/" + Api.token(booked)).then().body(not(containsString("therapist has written")));
    assertTrue(Api.offered("swedish", 60, visit.extract().path("start")));
  }

  @Test
  void whatTheDeskDoesNotDecideLapses() {
    missed(3, 20);
    var booked = book();
    lapse.lapse();
    assertEquals(List.of("CONFIRMED NEEDED"), state(booked.extract().path("id")));
    database.execute("UPDATE appointment SET approval_until = now() - interval '1 minute' WHERE id = cast(? AS uuid)",
        booked.extract().<String>path("id"));
    lapse.lapse();
    Api.visit(Api.token(booked)).body("status", equalTo("EXPIRED"));
  }

  @Test
  void aTherapistsYesIsNoApproval() {
    missed(3, 20);
    var slot = Api.someSlotFor(Api.answers("A14"), "swedish", 60, "therapist", "elena");
    var booked = Api.book(Api.wish(person, Api.answers("A14"), "swedish", 60, slot.start()).put("therapist", "elena"))
        .statusCode(201);
    var id = booked.extract().<String>path("id");
    assertEquals(List.of("PENDING_REVIEW NEEDED"), state(id));
    desk.get("/desk/approvals");
    desk.post("/desk/approvals/" + id + "/approval", Map.of()).then().statusCode(303);
    // And the desk's is no therapist's.
    Api.visit(Api.token(booked)).body("status", equalTo("PENDING_REVIEW"));
  }

  @Test
  void fewerOldAndForgivenOnesDoNotCount() {
    missed(2, 20);
    book().body("status", equalTo("CONFIRMED"));
    missed(1, 300);
    book().body("status", equalTo("CONFIRMED"));
    missed(1, 20);
    book().body("status", equalTo("PENDING_REVIEW"));
    var one = database.column("SELECT id FROM appointment WHERE contact_email = ? AND state = 'NO_SHOW'"
        + " ORDER BY starts_at DESC LIMIT 1", email()).get(0);
    desk.get("/desk/missed/" + one).then().statusCode(200).body(containsString("Did not come"));
    desk.post("/desk/missed/" + one + "/forgiveness", Map.of("reason", " ")).then().statusCode(422);
    desk.post("/desk/missed/" + one + "/forgiveness", Map.of("reason", "Snowed in")).then().statusCode(303);
    assertEquals(1, database.count("overruling WHERE appointment_id = ? AND kind = 'MISSED'", UUID.fromString(one)));
    book().body("status", equalTo("CONFIRMED"));
  }

  private ValidatableResponse book() {
    return Api.book(Api.wish(person, Api.answers("A01"), "swedish", 60, Api.someSlot("swedish", 60).start())).statusCode(201);
  }

  /** So many visits that nobody came to, so many days ago. */
  private void missed(int count, int daysAgo) {
    for (var i = 0; i < count; i++) {
      var id = UUID.fromString(book().extract().path("id"));
      database.execute("UPDATE appointment SET state = 'NO_SHOW', approval = NULL, starts_at = now() - make_interval(days => ?),"
          + " ends_at = now() - make_interval(days => ?) + make_interval(mins => minutes) WHERE id = ?", daysAgo, daysAgo, id);
      database.execute("UPDATE claim SET live = false WHERE appointment_id = ?", id);
    }
  }

  private List<String> state(String id) {
    return database.column("SELECT state || ' ' || approval FROM appointment WHERE id = cast(? AS uuid)", id);
  }

  private List<String> mails(String id) {
    return database.column("SELECT kind FROM message WHERE appointment_id = cast(? AS uuid) ORDER BY created_at", id);
  }

  private String email() {
    return person.get("email").asText();
  }
}
