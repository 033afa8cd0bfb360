package clinic.rhomboid.retention;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import clinic.rhomboid.accounts.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClientSearchTest {

  @Inject Database database;
  @Inject Records records;

  @Test
  void findsByNamePhoneEmailAndBirthDate() {
    var born = LocalDate.of(1951, 4, 3);
    var word = "Quokka" + UUID.randomUUID().toString().substring(0, 8);
    var kept = records.expected(Api.person(41).put("name", "Ézra " + word + " O’Neil").put("birthDate", born.toString()));
    var phone = kept.phone().substring(2);
    for (var typed : List.of("ézra " + word.toLowerCase(), word.substring(0, 12), kept.email(), kept.email().substring(0, 15),
        kept.phone(), "(" + phone.substring(0, 3) + ") " + phone.substring(3, 6) + "-" + phone.substring(6),
        "1951-04-03", "4/3/1951")) {
      find(typed).statusCode(200).body(containsString(kept.name()), containsString("/owner/clients/" + kept.client() + "/erasure"),
          containsString("/owner/trail?client=" + kept.client()));
    }
    for (var typed : List.of("uokka", "1951-04-04", kept.phone().substring(0, 9), "%%", "__", "4/31/1951", "99/99/1951")) {
      find(typed).statusCode(200).body(not(containsString(kept.name())));
    }
    assertTrue(database.count("trail WHERE action = 'search' AND actor = 'owner@rhomboid.test'") > 0);
    assertTrue(database.count("trail WHERE detail LIKE '%" + word + "%' OR subject LIKE '%" + word + "%'") == 0);
  }

  @Test
  void asksForMoreThanOneLetterAndKeepsWhatWasTyped() {
    find("q").statusCode(422).body(containsString("Enter at least two letters"), containsString("value=\"q\""));
    find("'\"><script>").statusCode(200).body(not(containsString("<script>")));
  }

  @Test
  void isTheOwnersAlone() {
    Visitor.as("desk@rhomboid.test").get("/owner/clients?name=client").then().statusCode(403);
    Visitor.as("ana@rhomboid.test").get("/owner/clients").then().statusCode(403);
  }

  private static ValidatableResponse find(String typed) {
    return Visitor.as("owner@rhomboid.test")
        .get("/owner/clients?name=" + URLEncoder.encode(typed, StandardCharsets.UTF_8)).then();
  }
}
