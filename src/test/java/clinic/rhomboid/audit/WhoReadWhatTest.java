package clinic.rhomboid.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Database;
import clinic.rhomboid.accounts.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every page that shows a client's record, and every refusal, leaves its entry: who, what, which, from where. */
@QuarkusTest
class WhoReadWhatTest {

  private static final String DESK = "desk@rhomboid.test";
  private static final String OWNER = "owner@rhomboid.test";

  @Inject Database database;

  @Test
  void aTherapistsListIsAnEntryForEveryVisitOnIt() {
    var visit = database.column("SELECT therapist_id || ' ' || date(starts_at AT TIME ZONE 'America/New_York') FROM appointment"
        + " WHERE state = 'CONFIRMED' LIMIT 1").get(0).split(" ");
    var therapist = visit[0] + "@rhomboid.test";
    var before = last();
    var page = Visitor.as(therapist).get("/therapist?date=" + visit[1]).asString();
    var shown = Pattern.compile("/therapist/visits/([0-9a-f-]{36})").matcher(page).results().map(found -> found.group(1)).distinct().toList();
    assertTrue(!shown.isEmpty());
    for (var id : shown) {
      assertEquals(1, database.count("trail t JOIN appointment a ON a.client_id = t.client_id WHERE t.id > ? AND a.id = cast(? AS uuid)"
          + " AND t.actor = ? AND t.action = 'read' AND t.subject = ? AND t.origin = '127.0.0.1'",
          before, id, therapist, "visit " + id), id);
    }
  }

  @Test
  void theDesksDayIsOneEntryHoweverManyAreOnIt() {
    var before = last();
    Visitor.as(DESK).get("/desk?date=2026-11-24").then().statusCode(200);
    assertEquals(1, entries(before, DESK, "read", "day 2026-11-24", null));
    assertEquals(1, database.count("trail WHERE id > ? AND actor = ?", before, DESK));
  }

  @Test
  void aMessageIsAnEntryOfItsClient() {
    var visit = database.column("SELECT id FROM appointment WHERE starts_at > now() LIMIT 1").get(0);
    var message = UUID.randomUUID();
    database.execute("INSERT INTO message (id, kind, recipient, appointment_id, facts, state, created_at)"
        + " VALUES (?, 'CONFIRMED', 'read@trail.example', cast(? AS uuid),"
        + " '{\"name\":\"R\",\"calendarSequence\":0}', 'GIVEN_UP', now())", message, visit);
    Visitor.as(DESK).get("/desk/outbox/" + message).then().statusCode(200);
    assertEquals(1, database.count("trail t JOIN appointment a ON a.client_id = t.client_id WHERE t.subject = ? AND t.action = 'read'"
        + " AND a.id = cast(? AS uuid)", "message " + message, visit));
    var before = last();
    Visitor.as(DESK).get("/desk/outbox");
    assertEquals(1, entries(before, DESK, "read", "messages", null));
  }

  @Test
  void aColleaguesMailIsRefusedToTheDeskAndTheTrailKnows() {
    var message = UUID.randomUUID();
    database.execute("INSERT INTO message (id, kind, recipient, facts, state, created_at)"
        + " VALUES (?, 'BREAK_GLASS_OPENED', 'owner@trail.example', '{\"name\":\"O\",\"rows\":[]}', 'GIVEN_UP', now())", message);
    var before = last();
    Visitor.as(DESK).get("/desk/outbox/" + message).then().statusCode(404);
    assertEquals(1, entries(before, DESK, "read", "message " + message, "denied"));
    Visitor.as(OWNER).get("/desk/outbox/" + message).then().statusCode(200);
  }

  @Test
  void theWrongRoleIsRefusedAndTheTrailKnowsOnEveryAddress() {
    var before = last();
    var id = UUID.randomUUID();
    Visitor.as(DESK).get("/therapist/visits/" + id).then().statusCode(403);
    assertEquals(1, entries(before, DESK, "read", "page /therapist/visits/" + id, "denied"));
    Visitor.as(DESK).get("/login");
    Visitor.as(DESK).post("/owner/trail/verification", Map.of()).then().statusCode(403);
    assertEquals(1, entries(before, DESK, "change", "page /owner/trail/verification", "denied"));
    assertEquals(2, database.count("trail WHERE id > ? AND origin = '127.0.0.1'", before));
  }

  @Test
  void strangersWriteNothing() {
    var before = last();
    new Visitor().get("/owner").then().statusCode(303);
    new Visitor().get("/therapist/visits/" + UUID.randomUUID()).then().statusCode(303);
    new Visitor().get("/api/v1/sample/closed").then().statusCode(401);
    assertEquals(0, database.count("trail WHERE id > ? AND origin = '127.0.0.1'", before));
  }

  private long last() {
    return Long.parseLong(database.column("SELECT coalesce(max(id), 0) FROM trail").get(0));
  }

  private long entries(long after, String actor, String action, String subject, String detail) {
    return database.count("trail WHERE id > ? AND actor = ? AND action = ? AND subject = ? AND detail IS NOT DISTINCT FROM cast(? AS text)",
        after, actor, action, subject, detail);
  }
}
