package clinic.rhomboid.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import clinic.rhomboid.Api;
import clinic.rhomboid.accounts.Visitor;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A birthday between two dates makes another age, and the rules decide by the age at the visit. */
@QuarkusTest
class MoveScreensAgainTest {

  private static final LocalDate BIRTHDAY = Api.today().plusDays(70);

  @Test
  void fromSeventeenToEighteenAndBackAgainNeedsAGuardian() {
    var token = Api.token(book(turning(18), Api.answers("A01"), after()).statusCode(201)
        .body("status", equalTo("CONFIRMED")));
    Api.problem(Api.move(token, before()), 409).body("disposition", equalTo("DO_NOT_BOOK"), "advice", nullValue());
    Api.visit(token).body("status", equalTo("CONFIRMED"));
  }

  @Test
  void anEighteenYearOldWithAGuardiansConsentIsReviewedWhenMovedBeforeTheBirthday() {
    var token = Api.token(book(turning(18), consented(), after()).statusCode(201).body("status", equalTo("CONFIRMED")));
    Api.move(token, before()).statusCode(200).body("status", equalTo("PENDING_REVIEW"));
  }

  @Test
  void aSixteenYearOldMovedBeforeTheBirthdayNeedsADoctorsNote() {
    var token = Api.token(book(turning(16), consented(), after()).statusCode(201)
        .body("status", equalTo("PENDING_REVIEW")));
    Api.problem(Api.move(token, before()), 409).body("disposition", equalTo("DO_NOT_BOOK"));
  }

  @Test
  void newPainIsReviewedAtFiftyWhereItWasNotAtFortyNine() {
    var token = Api.token(book(turning(50), newPain(), before()).statusCode(201).body("status", equalTo("CONFIRMED")));
    Api.move(token, after()).statusCode(200).body("status", equalTo("PENDING_REVIEW"));
  }

  @Test
  void aTechniqueThatIsBlockedAtFiftyStaysBeforeTheBirthday() {
    var start = Api.slots("deep_tissue", 60, BIRTHDAY.minusDays(10), 9).get(3).start();
    var token = Api.token(Api.book(Api.wish(turning(50), newPain(), "deep_tissue", 60, start)).statusCode(201));
    Api.problem(Api.move(token, Api.slots("deep_tissue", 60, BIRTHDAY.plusDays(1), 9).get(3).start()), 409);
    Api.visit(token).body("start", equalTo(start), "status", equalTo("CONFIRMED"));
  }

  @Test
  void anAcceptanceLiftsNoBlockThatOnlyAnotherDayBrings() {
    var start = Api.slots("trigger_point", 60, BIRTHDAY.plusDays(1), 9).get(3).start();
    var answers = consented();
    answers.withObjectProperty("client").put("medicalClearance", "yes");
    var booked = Api.book(Api.wish(turning(16), answers, "trigger_point", 60, start)).statusCode(201)
        .body("status", equalTo("PENDING_REVIEW"));
    Visitor.as(booked.extract().path("therapist") + "@rhomboid.test")
        .post("/therapist/visits/" + booked.extract().path("id") + "/acceptance", Map.of("reason", "")).then().statusCode(303);
    var token = Api.token(booked);
    Api.visit(token).body("status", equalTo("CONFIRMED"));
    Api.problem(Api.move(token, Api.slots("trigger_point", 60, BIRTHDAY.minusDays(10), 9).get(3).start()), 409);
    Api.visit(token).body("status", equalTo("CONFIRMED"), "start", equalTo(start));
  }

  private static ObjectNode turning(int age) {
    return Api.person(age).put("birthDate", BIRTHDAY.minusYears(age).toString());
  }

  private static ObjectNode consented() {
    var answers = Api.answers("A01");
    answers.withObjectProperty("client").put("guardianConsent", "yes");
    return answers;
  }

  private static ObjectNode newPain() {
    var answers = Api.answers("A05");
    answers.withObjectProperty("complaint").putArray("causes");
    return answers;
  }

  private static String before() {
    return Api.slots("swedish", 60, BIRTHDAY.minusDays(10), 9).get(3).start();
  }

  private static String after() {
    return Api.slots("swedish", 60, BIRTHDAY.plusDays(1), 9).get(3).start();
  }

  private static ValidatableResponse book(ObjectNode client, ObjectNode answers, String start) {
    return Api.book(Api.wish(client, answers, "swedish", 60, start));
  }
}
