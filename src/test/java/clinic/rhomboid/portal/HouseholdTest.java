package clinic.rhomboid.portal;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import clinic.rhomboid.Api;
import clinic.rhomboid.accounts.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people, one address: the birth date says which, and no page says who else there is. */
@QuarkusTest
class HouseholdTest {

  @Inject Codes codes;

  private Person one;

  @BeforeEach
  void book() {
    one = Person.booked();
  }

  @Test
  void theBirthDateOpensOnesOwnRecordAndNotTheOthers() {
    var other = Person.booked(Api.person(60).put("email", one.email()));
    one.atHome(codes).get("/me").then().body(containsString(one.page()), not(containsString(other.page())));
    other.atHome(codes).get("/me").then().body(containsString(other.page()), not(containsString(one.page())));
  }

  @Test
  void aWrongBirthDateOpensNothingAndTellsNothing() {
    var other = Person.booked(Api.person(60).put("email", one.email()));
    var visitor = one.reader(codes);
    visitor.get("/me/person").then().body(not(containsString(one.name())), not(containsString(other.name())));
    visitor.post("/me/person", one.otherDate()).then().statusCode(422)
        .body(not(containsString(one.name())), not(containsString(other.name())));
    visitor.get("/me").then().body(containsString("Mail me a code"));
    visitor.get("/me/record.json").then().statusCode(303);
  }

  @Test
  void afterFiveWrongBirthDatesTheRightOneOpensNothingEither() {
    var visitor = one.reader(codes);
    visitor.get("/me/person");
    for (var tries = 1; tries <= 5; tries++) {
      visitor.post("/me/person", one.otherDate()).then().statusCode(422);
    }
    visitor.post("/me/person", one.birthDate()).then().statusCode(422).body(containsString("Too many tries"));
    var again = one.reader(codes);
    again.get("/me/person");
    again.post("/me/person", one.birthDate()).then().statusCode(422);
    again.get("/me").then().body(containsString("Mail me a code"));
  }

  @Test
  void twinsGiveTheirNameToo() {
    var twin = Person.booked(Api.person(30).put("email", one.email())
        .put("birthDate", one.who.get("birthDate").asText()));
    var visitor = one.reader(codes);
    visitor.get("/me/person");
    visitor.post("/me/person", one.birthDate()).then().statusCode(422)
        .body(containsString("Your whole name"), not(containsString(one.name())), not(containsString(twin.name())));
    var named = one.birthDate();
    named.put("name", "Somebody Else");
    visitor.post("/me/person", named).then().statusCode(422);
    named.put("name", twin.name().toUpperCase());
    visitor.post("/me/person", named).then().statusCode(303);
    visitor.get("/me").then().body(containsString(twin.page()), not(containsString(one.page())));
  }

  @Test
  void whoHasReadNoMailIsNotAsked() {
    var visitor = new Visitor();
    assertEquals(303, visitor.get("/me/person").statusCode());
    visitor.get("/me");
    assertEquals(303, visitor.post("/me/person", one.birthDate()).statusCode());
    visitor.get("/me").then().body(containsString("Mail me a code"));
  }
}
