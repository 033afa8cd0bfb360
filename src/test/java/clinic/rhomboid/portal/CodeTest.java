package clinic.rhomboid.portal;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import clinic.rhomboid.Database;
import clinic.rhomboid.accounts.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The mailed code: six digits, ten minutes, five tries, one use, one browser. */
@QuarkusTest
class CodeTest {

  @Inject Codes codes;
  @Inject Database database;

  @Test
  void theCodeAndTheBirthDateOpenTheRecord() throws Exception {
    var person = Person.booked();
    person.asking();
    assertEquals(1, codes.mailed(person.email()));
    person.atHome(codes).get("/me").then().statusCode(200).body(containsString("To come"), containsString(person.page()));
    assertEquals(1, database.count("trail t JOIN appointment v ON v.client_id = t.client_id"
        + " WHERE v.id = cast(? AS uuid) AND t.action = 'sign in'", person.visitId));
  }

  @Test
  void afterFiveWrongTriesTheRightOneIsDeadToo() {
    var person = Person.booked();
    var visitor = person.asking();
    var code = codes.latest(person.email());
    for (var tries = 1; tries <= 5; tries++) {
      refused(Person.enter(visitor, Codes.other(code)));
    }
    dead(visitor, code);
  }

  @Test
  void afterTenMinutesItIsDead() {
    var person = Person.booked();
    var visitor = person.asking();
    database.execute("UPDATE client_code SET asked_at = asked_at - interval '10 minutes' WHERE email = ?", person.email());
    refused(Person.enter(visitor, codes.latest(person.email())));
    dead(visitor, codes.latest(person.email()));
  }

  @Test
  void aTenMinuteOldMatchOpensNothingEither() {
    var person = Person.booked();
    var visitor = person.reader(codes);
    database.execute("UPDATE client_code SET asked_at = asked_at - interval '10 minutes' WHERE email = ?", person.email());
    visitor.post("/me/person", person.birthDate());
    closed(visitor);
  }

  @Test
  void itIsUsedOnce() {
    var person = Person.booked();
    var visitor = person.asking();
    var code = codes.latest(person.email());
    Person.enter(visitor, code).then().statusCode(303);
    refused(Person.enter(visitor, code));
  }

  @Test
  void aNewerCodeEndsTheOlder() {
    var person = Person.booked();
    var first = person.asking();
    var older = codes.latest(person.email());
    var second = person.asking();
    refused(Person.enter(first, older));
    Person.enter(second, codes.latest(person.email())).then().statusCode(303);
  }

  @Test
  void itOpensOnlyInTheBrowserThatAsked() {
    var person = Person.booked();
    var stranger = Person.asking("nobody-" + UUID.randomUUID() + "@example.test");
    person.asking();
    refused(Person.enter(stranger, codes.latest(person.email())));
  }

  @Test
  void anUnknownAddressIsAnsweredAlikeAndGetsNoMail() throws Exception {
    var person = Person.booked();
    var unknown = "nobody-" + UUID.randomUUID() + "@example.test";
    assertEquals(asked(person.email()), asked(unknown));
    assertEquals(1, codes.mailed(person.email()));
    assertEquals(0, codes.mailed(unknown));
    refused(Person.enter(Person.asking(unknown), codes.latest(unknown)));
  }

  @Test
  void aSixthCodeWithinAnHourIsNotMailedAndNobodyIsTold() throws Exception {
    var person = Person.booked();
    for (var mails = 1; mails <= 5; mails++) {
      person.asking();
    }
    var mailed = codes.mailed(person.email());
    assertEquals(asked(Person.booked().email()), asked(person.email()));
    assertEquals(mailed, codes.mailed(person.email()));
    refused(Person.enter(person.asking(), codes.latest(person.email())));
  }

  @Test
  void anAddressThatCameWithALaterBookingOpensNoRecord() throws Exception {
    var first = Person.booked();
    // Knowing name, birth date and phone is enough to book for somebody, and must not be enough to read about them.
    var phone = "+1212555" + "%04d".formatted(Math.abs(first.name().hashCode() % 10_000));
    var known = first.who.deepCopy().put("phone", phone);
    Person.booked(known);
    var thief = known.deepCopy().put("email", "thief-" + UUID.randomUUID() + "@example.test");
    Person.booked(thief);
    var address = thief.get("email").asText();
    var visitor = Person.asking(address);
    assertEquals(0, codes.mailed(address));
    refused(Person.enter(visitor, codes.latest(address)));
    closed(visitor);
  }

  private static String asked(String email) {
    var visitor = new Visitor();
    visitor.get("/me");
    var answer = visitor.post("/me", Map.of("email", email));
    return answer.statusCode() + answer.header("Location").replaceFirst("https?://[^/]*", "")
        + visitor.get("/me/code").asString().replaceAll("name=\"csrf-token\" value=\"[^\"]*\"", "");
  }

  private static void refused(Response answer) {
    answer.then().statusCode(422);
  }

  /** The cookie goes with a dead code, so what is left is asking anew. */
  private static void dead(Visitor visitor, String code) {
    var answer = visitor.post("/me/code", Map.of("code", code));
    assertEquals("/me", answer.header("Location").replaceFirst("https?://[^/]*", ""));
    closed(visitor);
  }

  private static void closed(Visitor visitor) {
    visitor.get("/me").then().statusCode(200).body(containsString("Mail me a code"), not(containsString("To come")));
  }
}
