package clinic.rhomboid.visits;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import clinic.rhomboid.Database;
import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.portal.Codes;
import clinic.rhomboid.portal.Person;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The link of a visit shows when and where; what a therapist wrote about health asks who is there. */
@QuarkusTest
class DeclinedVisitTest {

  private static final String ADVICE = "Please let the quince-canary heal first";

  @Inject Codes codes;
  @Inject Database database;

  private final Visitor visitor = new Visitor();
  private Person person;

  @BeforeEach
  void decline() {
    person = Person.declined(ADVICE);
  }

  @Test
  void theLinkAloneDoesNotShowTheAdvice() {
    visitor.get(person.page()).then().statusCode(200)
        .body(containsString("Your therapist has written to you"), not(containsString("quince-canary")));
    visitor.get(person.page() + "/proof").then().statusCode(200).body(not(containsString("quince-canary")));
  }

  @Test
  void theBirthDateShowsItInThisBrowserOnly() {
    prove(person.birthDate(), 303);
    visitor.get(person.page()).then().body(containsString("quince-canary"));
    new Visitor().get(person.page()).then().body(not(containsString("quince-canary")));
    assertEquals(1, database.count("trail WHERE action = 'read' AND actor = 'client' AND subject = ?",
        "visit " + person.visitId));
  }

  @Test
  void afterFiveWrongBirthDatesTheRightOneShowsNothingEither() {
    for (var tries = 1; tries <= 5; tries++) {
      prove(person.otherDate(), 422);
    }
    prove(person.birthDate(), 422);
    visitor.get(person.page()).then().body(not(containsString("quince-canary")));
    assertEquals(6, database.count("trail WHERE action = 'prove birth date' AND subject = ?", "visit " + person.visitId));
  }

  @Test
  void anHourLaterItCanBeTriedAgain() {
    for (var tries = 1; tries <= 5; tries++) {
      prove(person.otherDate(), 422);
    }
    database.execute("UPDATE proof_try SET tried_at = tried_at - interval '1 hour' WHERE target = 'client '"
        + " || (SELECT client_id FROM appointment WHERE id = cast(? AS uuid))", person.visitId);
    prove(person.birthDate(), 303);
  }

  @Test
  void aMailedCodeShowsItToo() {
    visitor.get(person.page() + "/proof");
    visitor.post(person.page() + "/code", Map.of()).then().statusCode(303);
    var answer = Person.enter(visitor, codes.latest(person.email()));
    assertEquals(person.page(), answer.header("Location").replaceFirst("https?://[^/]*", ""));
    visitor.get(person.page()).then().body(containsString("quince-canary"));
  }

  @Test
  void whatIsProvenAtAVisitOpensNeitherTheRecordNorAnothersVisit() {
    prove(person.birthDate(), 303);
    visitor.get("/me/record.json").then().statusCode(303);
    visitor.get(Person.declined("A plum-canary").page()).then().body(not(containsString("plum-canary")));
  }

  @Test
  void theOpenRecordShowsItWithoutAskingAgain() {
    person.atHome(codes).get(person.page()).then().body(containsString("quince-canary"));
  }

  @Test
  void leavingAndHalfAnHourHideItAgain() {
    prove(person.birthDate(), 303);
    visitor.get(person.page());
    visitor.post("/me/leaving", Map.of()).then().statusCode(303);
    visitor.get(person.page()).then().body(not(containsString("quince-canary")));
    prove(person.birthDate(), 303);
    database.execute("UPDATE client_session SET last_seen_at = last_seen_at - interval '30 minutes'"
        + " WHERE appointment_id = cast(? AS uuid)", person.visitId);
    visitor.get(person.page()).then().body(not(containsString("quince-canary")));
  }

  private void prove(Map<String, String> birthDate, int status) {
    visitor.get(person.page() + "/proof");
    visitor.post(person.page() + "/proof", birthDate).then().statusCode(status);
  }
}
