package clinic.rhomboid.visits;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Api;
import clinic.rhomboid.accounts.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A request for a call, from asking to the time the client chooses once a therapist has said yes. */
@QuarkusTest
class AcceptedRequestTest {

  private static final Pattern TIME = Pattern.compile("name=\"time\" value=\"([^\"]+)\"");

  @Test
  void leadsToATimeThatTheClientChooses() {
    var asked = Api.post("/review-requests", Api.request(Api.person(30), Api.answers("A21"))).statusCode(201);
    var token = Api.token(asked);
    Api.problem(Api.move(token, Api.someSlot("swedish", 60).start()), 409);

    Visitor.as("ana@rhomboid.test").post("/therapist/visits/" + asked.extract().path("id") + "/acceptance",
        Map.of("technique", "swedish", "reason", "Sunburn is only on the shoulders",
            "signature", "Ana Ruiz")).then().statusCode(303);
    Api.problem(Api.move(token, Api.someSlot("swedish", 60).start()), 409);

    var client = new Visitor();
    client.get("/visits/" + token).then().statusCode(200).body(containsString("Choose a time"));
    var page = client.get("/visits/" + token + "/move?minutes=45&from=" + Api.today().plusDays(45));
    page.then().statusCode(200);
    var times = TIME.matcher(page.asString());
    assertTrue(times.find());
    client.post("/visits/" + token + "/move", Map.of("time", times.group(1), "minutes", "45")).then().statusCode(303);
    Api.visit(token).body("status", equalTo("CONFIRMED"), "minutes", equalTo(45));
  }

  @Test
  void cannotBeGivenATimeThatNoButtonSends() {
    var asked = Api.post("/review-requests", Api.request(Api.person(30), Api.answers("A21"))).statusCode(201);
    var client = new Visitor();
    client.get("/visits/" + Api.token(asked));
    client.post("/visits/" + Api.token(asked) + "/move", Map.of("time", "+300000-01-01T00:00:00Z ana")).then().statusCode(303);
    Api.visit(Api.token(asked)).body("status", equalTo("PENDING_REVIEW"), "start", equalTo(null));
  }
}
