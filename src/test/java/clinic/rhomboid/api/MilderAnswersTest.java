package clinic.rhomboid.api;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Going back to change a yes into a no doesn't open the door. */
@QuarkusTest
class MilderAnswersTest {

  @Inject Database database;

  @Test
  void ofTheSamePersonGoToATherapist() {
    var client = refused();
    book(client, "A01").statusCode(201).body("status", equalTo("PENDING_REVIEW"));
  }

  @Test
  void underAnotherSpellingOfTheNameGoToATherapist() {
    var client = refused();
    book(client.put("name", client.get("name").asText().toUpperCase()), "A01").statusCode(201)
        .body("status", equalTo("PENDING_REVIEW"));
  }

  @Test
  void underAnotherNameWithTheSameAddressAndBirthDateGoToATherapist() {
    book(refused().put("name", "Somebody Else"), "A01").statusCode(201).body("status", equalTo("PENDING_REVIEW"));
  }

  @Test
  void underAnotherContactOfTheSameClientGoToATherapist() {
    var client = Api.person(38).put("phone", "+12125550%03d".formatted(ThreadLocalRandom.current().nextInt(1000)));
    book(client, "A01").statusCode(201).body("status", equalTo("CONFIRMED"));
    var byPhone = client.deepCopy().without("email");
    book((ObjectNode) byPhone, "A06").statusCode(409);
    book((ObjectNode) client.deepCopy().without("phone"), "A01").statusCode(201).body("status", equalTo("PENDING_REVIEW"));
  }

  @Test
  void afterAMistypedYearAreNotHeldAgainstAnybody() {
    var client = Api.person(25);
    var wish = Api.wish(client, Api.answers("A01"), "swedish", 60, "2006-12-10T10:00:00-05:00");
    Api.problem(Api.book(wish), 409).body("alternatives.size()", equalTo(3));
    book(client, "A01").statusCode(201).body("status", equalTo("CONFIRMED"));
  }

  @Test
  void ofSomebodyElseAtTheSameAddressAreConfirmed() {
    var spouse = Api.person(45);
    spouse.set("email", refused().get("email"));
    book(spouse, "A01").statusCode(201).body("status", equalTo("CONFIRMED"));
  }

  @Test
  void afterTwoWeeksAreConfirmed() {
    var client = refused();
    database.execute("UPDATE refusal SET refused_at = refused_at - interval '14 days 1 minute'");
    book(client, "A01").statusCode(201).body("status", equalTo("CONFIRMED"));
  }

  @Test
  void stayUnderReviewWhenTheVisitIsMoved() {
    var token = Api.token(book(refused(), "A01").statusCode(201));
    Api.move(token, Api.someSlot("swedish", 60).start()).statusCode(200).body("status", equalTo("PENDING_REVIEW"));
  }

  @Test
  void aRefusalNamesNobody() {
    var client = refused();
    assertEquals(0, database.count("client WHERE name = ?", client.get("name").asText()));
  }

  private ObjectNode refused() {
    var client = Api.person(38);
    book(client, "A06").statusCode(409);
    return client;
  }

  private static ValidatableResponse book(ObjectNode client, String example) {
    var slot = Api.someSlotFor(Api.answers(example), "swedish", 60);
    return Api.book(Api.wish(client, Api.answers(example), "swedish", 60, slot.start()));
  }
}
