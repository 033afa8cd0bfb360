package clinic.rhomboid.booking;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.matching.Choice;
import clinic.rhomboid.screening.RulesFile;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who comes when a client takes any therapist. */
@QuarkusTest
class ChoosingTest {

  private static final Needs NOTHING = Needs.ofStranger(10);

  @Inject TherapistOrder therapists;
  @Inject Pictures pictures;
  @Inject Database database;

  @Test
  void isWhoeverHasBeenWithoutABookingForLongest() {
    var slot = severalFree();
    var hold = RulesFile.JSON.createObjectNode().put("technique", "swedish").put("minutes", 60).put("start", slot.start());
    var held = Api.post("/holds", hold).statusCode(201).extract().<String>path("therapist");
    assertEquals(longestWithout(slot.therapists()), held);
    // Nothing else decides: a booking by anybody makes them the last.
    Api.book(Api.wish("A01", "swedish", 60, slot.start()).put("therapist", slot.therapists().stream()
        .filter(id -> !id.equals(held)).findFirst().orElseThrow())).statusCode(201);
    var again = severalFree();
    Api.book(Api.wish("A01", "swedish", 60, again.start()).put("therapist", again.therapists().get(0))).statusCode(201);
    assertEquals(again.therapists().get(0), last(order(null)));
  }

  @Test
  void isWhoTreatedTheClientLastTimeAndTheReasonIsKept() {
    var slot = severalFree();
    for (var therapist : List.of("chloe", "ana")) {
      var visit = booked("A01", therapist);
      database.execute("UPDATE appointment SET state = 'COMPLETED' WHERE id = ?", visit);
      var client = UUID.fromString(database.column("SELECT client_id FROM appointment WHERE id = ?", visit).get(0));
      assertEquals(therapist, order(client).get(0).therapist());
      assertTrue(order(client).get(0).why().contains("; treated you last time"));
      assertEquals(0, order(null).stream().filter(choice -> choice.why().contains("treated you")).count());
    }
    assertTrue(database.column("SELECT choice_reason FROM appointment WHERE id = ?", booked("A01", slot.therapists().get(0)))
        .get(0).startsWith("Offers "));
  }

  @Test
  void isOfTheGenderThatTheClientWishesFor() {
    var client = UUID.fromString(database.column(
        "SELECT client_id FROM appointment WHERE id = ?", booked("A01", "ana")).get(0));
    database.execute("UPDATE client SET wished_gender = 'male' WHERE id = ?", client);
    gendered("chloe", "male", () -> {
      assertEquals("chloe", order(client).get(0).therapist());
      var page = "/book/time?technique=swedish&minutes=60&therapist=";
      Visitor.stranger().get(page + "a_man").then().statusCode(200)
          .body(containsString("A man"), containsString("<span>with Chloe</span>"), not(containsString("<span>with Ana</span>")));
      // Of nobody else a gender is known, so that there is no woman to wish for.
      Visitor.stranger().get(page + "a_woman").then().statusCode(200)
          .body(containsString("Any therapist"), not(containsString("A woman")));
    });
  }

  @Test
  void isWhoThePageNames() {
    var from = Api.today().plusDays(60);
    var page = Visitor.stranger().get("/book/time?technique=swedish&minutes=60&from=" + from).then().statusCode(200)
        .extract().body().asString();
    var order = order(null).stream().map(Choice::therapist).toList();
    var named = 0;
    for (var slot : Api.slots("swedish", 60, from, 7)) {
      var first = order.stream().filter(slot.therapists()::contains).findFirst().orElseThrow();
      var machine = slot.start();
      for (var id : slot.therapists()) {
        var shown = page.contains("value=\"" + machine + " " + id + "\"");
        assertTrue(!shown || id.equals(first), () -> machine + " names " + id + ", not " + first);
        named += shown ? 1 : 0;
      }
    }
    assertTrue(named > 0);
  }

  private void gendered(String therapist, String gender, Runnable work) {
    database.execute("UPDATE therapist SET gender = ? WHERE id = ?", gender, therapist);
    try {
      work.run();
    } finally {
      database.execute("UPDATE therapist SET gender = NULL WHERE id = ?", therapist);
    }
  }

  private List<Choice> order(UUID client) {
    var supply = pictures.current(1);
    return therapists.of(supply, List.of("swedish"), NOTHING, Instant.EPOCH, client);
  }

  private static String last(List<Choice> order) {
    return order.get(order.size() - 1).therapist();
  }

  private String longestWithout(List<String> therapists) {
    return database.column("SELECT t.id FROM therapist t WHERE t.id = ANY (string_to_array(?, ',')) ORDER BY (SELECT"
        + " max(created_at) FROM appointment a WHERE a.therapist_id = t.id"
        + " AND state NOT IN ('CANCELLED', 'DECLINED', 'EXPIRED')) NULLS FIRST, t.id", String.join(",", therapists)).get(0);
  }

  private static Api.Slot severalFree() {
    return Api.slots("swedish", 60, LocalDate.now(Api.ZONE).plusDays(90), 42).stream()
        .filter(slot -> slot.therapists().size() > 2).findAny().orElseThrow();
  }

  private static UUID booked(String example, String therapist) {
    var slot = Api.someSlotFor(Api.answers(example), "swedish", 60, "therapist", therapist);
    return UUID.fromString(Api.book(Api.wish(example, "swedish", 60, slot.start()).put("therapist", therapist))
        .statusCode(201).extract().path("id"));
  }
}
