package clinic.rhomboid;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import clinic.rhomboid.screening.RulesFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Speaks to the running clinic as a client's own program does. */
public final class Api {

  public static final ZoneId ZONE = ZoneId.of("America/New_York");

  private Api() {}

  /** A start on offer, as the API writes it. */
  public record Slot(String start, String end, List<String> therapists) {}

  public static LocalDate today() {
    return LocalDate.now(ZONE);
  }

  /** What is on offer; the further parameters are names and values in turn. */
  public static List<Slot> slots(String technique, int minutes, LocalDate from, int days, String... parameters) {
    var request = given().queryParam("technique", technique).queryParam("minutes", minutes)
        .queryParam("from", from.toString()).queryParam("days", days);
    for (var i = 0; i < parameters.length; i += 2) {
      request.queryParam(parameters[i], parameters[i + 1]);
    }
    return request.get("/api/v1/availability").then().statusCode(200).extract().jsonPath().getList("slots", Slot.class);
  }

  /** A start on some day far ahead, where no other test is looking; Tuesdays are the desk's. */
  public static Slot someSlot(String technique, int minutes, String... parameters) {
    var from = today().plusDays(40 + ThreadLocalRandom.current().nextInt(100));
    var slots = slots(technique, minutes, from, 14, parameters).stream()
        .filter(slot -> LocalDate.parse(slot.start().substring(0, 10)).getDayOfWeek() != DayOfWeek.TUESDAY)
        .toList();
    return slots.get(ThreadLocalRandom.current().nextInt(slots.size()));
  }

  /** A start like {@link #someSlot} that also leaves room for whatever these answers require. */
  public static Slot someSlotFor(JsonNode answers, String technique, int minutes, String... parameters) {
    var needs = post("/screenings", answers).statusCode(200).extract().<String>path("needs");
    var all = Arrays.copyOf(parameters, parameters.length + 2);
    all[parameters.length] = "needs";
    all[parameters.length + 1] = needs;
    return someSlot(technique, minutes, needs == null ? parameters : all);
  }

  /** Another start like {@link #someSlot}, on another day than this one, so that neither stands in the other's way. */
  public static Slot someSlotApartFrom(Slot other, String technique, int minutes, String... parameters) {
    Slot slot;
    do {
      slot = someSlot(technique, minutes, parameters);
    } while (slot.start().substring(0, 10).equals(other.start().substring(0, 10)));
    return slot;
  }

  /** Whether the start is on offer. */
  public static boolean offered(String technique, int minutes, String start, String... parameters) {
    return slots(technique, minutes, LocalDate.parse(start.substring(0, 10)), 1, parameters).stream()
        .anyMatch(slot -> slot.start().equals(start));
  }

  /** The answers of an example in the rules of record; the age is left to the birth date. */
  public static ObjectNode answers(String example) {
    var input = (ObjectNode) RulesFile.item("matchingExamples", example).get("input").deepCopy();
    ((ObjectNode) input.get("client")).remove("age");
    return input;
  }

  public static int age(String example) {
    return RulesFile.item("matchingExamples", example).at("/input/client/age").asInt();
  }

  /** Somebody new of this age, whose birthday was a few weeks ago. */
  public static ObjectNode person(int age) {
    var id = UUID.randomUUID().toString();
    return RulesFile.JSON.createObjectNode()
        .put("name", "Client " + id)
        .put("email", id + "@example.test")
        .put("birthDate", today().minusYears(age).minusDays(20).toString());
  }

  /** A wish for this time, from somebody new with the answers and the age of this example. */
  public static ObjectNode wish(String example, String technique, int minutes, String start) {
    return wish(person(age(example)), answers(example), technique, minutes, start);
  }

  public static ObjectNode wish(JsonNode client, JsonNode answers, String technique, int minutes, String start) {
    return request(client, answers).put("technique", technique).put("minutes", minutes).put("start", start);
  }

  /** Who, with which answers and a consent, without a time. */
  public static ObjectNode request(JsonNode client, JsonNode answers) {
    var body = RulesFile.JSON.createObjectNode();
    body.set("client", client);
    body.set("screening", answers);
    body.set("consent", RulesFile.JSON.createObjectNode().put("version", "1").put("signature", "Signed Name"));
    return body;
  }

  public static ValidatableResponse book(JsonNode body) {
    return book(body, UUID.randomUUID().toString());
  }

  public static ValidatableResponse book(JsonNode body, String key) {
    return given().contentType("application/json").header("Idempotency-Key", key).body(body.toString())
        .post("/api/v1/bookings").then();
  }

  public static ValidatableResponse post(String path, Object body) {
    return given().contentType("application/json").body(body.toString()).post("/api/v1" + path).then();
  }

  /** The secret part of the link that a booking was answered with. */
  public static String token(ValidatableResponse booked) {
    return booked.extract().<String>path("manageUrl").replaceFirst(".*/visits/", "");
  }

  public static ValidatableResponse visit(String token) {
    return given().get("/api/v1/visits/" + token).then();
  }

  public static ValidatableResponse move(String token, String start) {
    return post("/visits/" + token + "/move", RulesFile.JSON.createObjectNode().put("start", start));
  }

  public static ValidatableResponse cancel(String token) {
    return given().post("/api/v1/visits/" + token + "/cancellation").then();
  }

  public static ValidatableResponse problem(ValidatableResponse answer, int status) {
    return answer.statusCode(status).contentType("application/problem+json")
        .body("status", equalTo(status));
  }
}
