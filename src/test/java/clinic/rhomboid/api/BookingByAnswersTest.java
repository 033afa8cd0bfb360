package clinic.rhomboid.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import clinic.rhomboid.screening.RulesFile;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class BookingByAnswersTest {

  @Inject Database database;

  @ParameterizedTest
  @CsvSource({
    "A01, trigger_point, CONFIRMED", "A02, deep_tissue, CONFIRMED", "A15, swedish, CONFIRMED",
    "A15, myofascial, PENDING_REVIEW", "A14, swedish, PENDING_REVIEW", "A14, deep_tissue, PENDING_REVIEW",
    "A13, swedish, PENDING_REVIEW", "A23, swedish, PENDING_REVIEW", "A17, trigger_point, PENDING_REVIEW"
  })
  void answersAndTechniqueDecideWhatABookingBecomes(String example, String technique, String status) {
    book(example, technique).statusCode(201).body("status", equalTo(status));
  }

  @ParameterizedTest
  @CsvSource({
    "A06, swedish, DO_NOT_BOOK_EMERGENCY, EMERGENCY_CARE", "A10, swedish, DO_NOT_BOOK, SEE_DOCTOR",
    "A11, myofascial, DO_NOT_BOOK, POSTPONE", "A18, swedish, DO_NOT_BOOK, OBTAIN_CLEARANCE"
  })
  void answersThatForbidBookNothingAndSayWhatToDo(String example, String technique, String disposition, String advice) {
    var before = rows();
    Api.problem(book(example, technique), 409).body("disposition", equalTo(disposition),
        "advice.kind", hasItem(advice), "advice.text", everyItem(not("")));
    assertEquals(before, rows());
  }

  @ParameterizedTest
  @CsvSource({"A15, deep_tissue", "A16, deep_tissue", "A13, deep_tissue", "A12, swedish", "A21, myofascial"})
  void aBlockedTechniqueBooksNothing(String example, String technique) {
    var before = rows();
    Api.problem(book(example, technique), 409);
    assertEquals(before, rows());
  }

  @Test
  void aNamedTherapistWithoutTheCompetenceIsRefusedWithThoseWhoHaveIt() {
    var slot = Api.someSlot("swedish", 60, "therapist", "ben");
    Api.problem(Api.book(Api.wish("A17", "swedish", 60, slot.start()).put("therapist", "ben")), 409)
        .body("alternatives.size()", is(3), "alternatives.therapists.flatten()", everyItem(equalTo("ana")));
  }

  @Test
  void somebodyWithCancerInThePastIsTreatedByWhoIsTrainedForIt() {
    var answers = Api.answers("A01");
    answers.putObject("contraindications").putObject("ci_cancer").put("answer", "yes").put("followUp", "past_over_12m");
    var others = Api.someSlot("swedish", 60, "therapist", "ben");
    Api.problem(Api.book(Api.wish(Api.person(50), answers, "swedish", 60, others.start()).put("therapist", "ben")), 409)
        .body("alternatives.therapists.flatten()", everyItem(equalTo("chloe")), "alternatives.size()", greaterThan(0));
    var hers = Api.someSlot("swedish", 90, "therapist", "chloe");
    Api.book(Api.wish(Api.person(50), answers, "swedish", 60, hers.start())).statusCode(201)
        .body("therapist", equalTo("chloe"), "status", equalTo("PENDING_REVIEW"));
  }

  @Test
  void aHoldWithATherapistWhoIsNotTrainedDoesNotHelp() {
    var slot = Api.someSlot("swedish", 60, "therapist", "ben");
    var wish = RulesFile.JSON.createObjectNode().put("technique", "swedish").put("minutes", 60).put("therapist", "ben");
    var hold = Api.post("/holds", wish.put("start", slot.start()))
        .statusCode(201).extract().<String>path("hold");
    Api.problem(Api.book(Api.request(Api.person(31), Api.answers("A17")).put("hold", hold)), 409)
        .body("alternatives.therapists.flatten()", everyItem(equalTo("ana")));
  }

  @Test
  void whatATherapistMustDecideStartsSixHoursAheadAtLeast() {
    var lead = Instant.now().plusSeconds(6 * 3600 - 60);
    var soon = Api.slots("swedish", 45, Api.today(), 3).stream()
        .filter(slot -> OffsetDateTime.parse(slot.start()).toInstant().isBefore(lead))
        .findFirst();
    soon.ifPresent(slot -> Api.problem(Api.book(Api.wish("A14", "swedish", 45, slot.start())), 409)
        .body("alternatives.size()", is(3)));
    var needs = Api.post("/screenings", Api.answers("A14")).extract().<String>path("needs");
    var soonest = Api.slots("swedish", 45, Api.today(), 7, "needs", needs).get(0).start();
    assertTrue(OffsetDateTime.parse(soonest).toInstant().isAfter(lead), soonest);
  }

  @ParameterizedTest
  @CsvSource({"37", "39", "0"})
  void anAgeThatTheBirthDateDoesNotGiveIsRefused(int age) {
    Api.problem(withAge(age), 422).body("errors[0].field", equalTo("screening.client.age"));
  }

  @Test
  void theAgeThatTheBirthDateGivesMayBeSent() {
    withAge(38).statusCode(201);
  }

  @Test
  void theAgeAtTheVisitCountsAndMayBeSentInsteadOfTodays() {
    var slot = Api.someSlot("swedish", 60);
    var day = OffsetDateTime.parse(slot.start()).toLocalDate();
    // Seventeen today, eighteen on the day of the visit.
    var client = Api.person(38).put("birthDate", day.minusYears(18).toString());
    for (var age : new int[] {17, 18}) {
      var answers = Api.answers("A01");
      ((ObjectNode) answers.get("client")).put("age", age);
      var booked = Api.book(Api.wish(client, answers, "swedish", 60, slot.start())).statusCode(201)
          .body("status", equalTo("CONFIRMED"));
      Api.cancel(Api.token(booked)).statusCode(200);
    }
  }

  @Test
  void whoIsStillSeventeenAtTheVisitNeedsAGuardian() {
    var wish = Api.wish(Api.person(17), Api.answers("A01"), "swedish", 60, Api.someSlot("swedish", 60).start());
    Api.problem(Api.book(wish), 409)
        .body("disposition", equalTo("DO_NOT_BOOK"), "advice.kind", hasItem("GUARDIAN_CONSENT"));
  }

  private ValidatableResponse withAge(int age) {
    var answers = Api.answers("A01");
    ((ObjectNode) answers.get("client")).put("age", age);
    return Api.book(Api.wish(Api.person(38), answers, "swedish", 60, Api.someSlot("swedish", 60).start()));
  }

  private ValidatableResponse book(String example, String technique) {
    var slot = Api.someSlotFor(Api.answers(example), technique, 60);
    return Api.book(Api.wish(example, technique, 60, slot.start()));
  }

  private long rows() {
    return database.count("appointment") + database.count("claim") + database.count("client");
  }
}
