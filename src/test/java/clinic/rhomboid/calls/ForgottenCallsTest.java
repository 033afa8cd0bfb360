package clinic.rhomboid.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clinic.rhomboid.Database;
import clinic.rhomboid.location.Location;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ForgottenCallsTest {

  @Inject CallRequests calls;
  @Inject ForgottenCalls forgotten;
  @Inject Database database;

  @Test
  void eraseNameAndNumberWithTheirKeyAfterFourteenDays() {
    var place = new Location();
    place.id = Integer.valueOf(database.column("SELECT min(id) FROM location").get(0));
    place.callerEmail = "caller@clinic.example";
    var old = UUID.randomUUID();
    var young = UUID.randomUUID();
    calls.ask(old, place, "Kit", "+12125550133");
    calls.ask(young, place, "Lou", "+12125550134");
    var key = database.column("SELECT key_id FROM call_request WHERE id = ?", old).get(0);
    database.execute("UPDATE call_request SET asked_at = asked_at - interval '15 days' WHERE id = ?", old);
    forgotten.erase();
    assertEquals(0, database.count("call_request WHERE id = ?", old));
    assertEquals(0, database.count("data_key WHERE id = cast(? AS uuid)", key));
    assertEquals(1, database.count("call_request WHERE id = ?", young));
  }
}
