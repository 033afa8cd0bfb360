package clinic.rhomboid.api;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Extra minutes are the clinic's: they lengthen what is claimed and never what the client is told. */
@QuarkusTest
class ExtraMinutesTest {

  private static final int FIRST_VISIT = 10;
  private static final int SET_UP = 10;
  private static final int BUFFER_AFTER = 15;
  private static final int TURNAROUND = 10;

  @Inject Database database;

  @Test
  void aFirstVisitClaimsTenMinutesMore() {
    assertClaims(booked(Api.person(38), "A01"), 60 + FIRST_VISIT);
  }

  @Test
  void aPregnantClientsVisitClaimsTheSetUpAsWellInASideLyingRoom() {
    var id = booked(Api.person(31), "A17");
    assertClaims(id, 60 + FIRST_VISIT + SET_UP);
    assertEquals(List.of("t"), database.column("""
        SELECT 'side_lying' = ANY (r.features) FROM appointment a JOIN room r ON r.id = a.room_id
        WHERE a.id = cast(? AS uuid)""", id));
  }

  @Test
  void aReturningClientHasNoFirstVisitMinutes() {
    var client = Api.person(38);
    var first = booked(client, "A01");
    database.execute("""
        UPDATE appointment SET starts_at = starts_at - interval '200 days', ends_at = ends_at - interval '200 days',
          state = 'COMPLETED' WHERE id = cast(? AS uuid)""", first);
    assertClaims(booked(client, "A01"), 60);
  }

  @Test
  void aFirstVisitThatMovesLaterKeepsItsMinutes() {
    var slots = Api.slots("swedish", 60, Api.today().plusDays(41), 10);
    var booked = Api.book(Api.wish("A01", "swedish", 60, slots.get(2).start())).statusCode(201);
    Api.move(Api.token(booked), slots.get(slots.size() - 3).start()).statusCode(200);
    assertEquals(List.of(String.valueOf(FIRST_VISIT)),
        database.column("SELECT extra_minutes::text FROM appointment WHERE id = cast(? AS uuid)", (String) booked.extract().path("id")));
  }

  @Test
  void somebodyElseOfTheSameHouseholdComesForTheFirstTime() {
    var client = Api.person(38);
    booked(client, "A01");
    var spouse = Api.person(41);
    spouse.set("email", client.get("email"));
    assertClaims(booked(spouse, "A01"), 60 + FIRST_VISIT);
  }

  private String booked(ObjectNode client, String example) {
    var day = LocalDate.parse(Api.someSlot("swedish", 60, "therapist", "ana").start().substring(0, 10));
    // Without needs only a first visit's minutes are reserved: a client who needs more may have to take another start.
    var needs = Api.post("/screenings", Api.answers(example)).extract().<String>path("needs");
    var free = Api.slots("swedish", 60, day, 7, "therapist", "ana", "needs", needs);
    var start = free.get(free.size() / 2);
    return Api.book(Api.wish(client, Api.answers(example), "swedish", 60, start.start()).put("therapist", "ana"))
        .statusCode(201).body("end", equalTo(start.end())).extract().path("id");
  }

  private void assertClaims(String visit, int minutes) {
    assertEquals(List.of(Integer.toString(minutes + BUFFER_AFTER)), claimed(visit, "THERAPIST"));
    assertEquals(List.of(Integer.toString(minutes + TURNAROUND)), claimed(visit, "TABLE"));
  }

  private List<String> claimed(String visit, String kind) {
    return database.column("""
        SELECT DISTINCT (extract(epoch FROM c.ends_at - c.starts_at) / 60)::int
        FROM claim c JOIN resource r ON r.id = c.resource_id
        WHERE c.live AND c.appointment_id = cast(? AS uuid) AND r.kind = ?""", visit, kind);
  }
}
