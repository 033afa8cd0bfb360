package clinic.rhomboid.imports;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import clinic.rhomboid.accounts.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Clients and visits brought over from another system. */
@QuarkusTest
class ImportTest {

  private static final String HEADINGS = "name,birth_date,email,date,time,technique,minutes,therapist\n";

  @Inject Database database;

  @Test
  void tryingSavesNothingAndImportingTwiceMakesEverythingOnce() {
    var name = "Imported " + UUID.randomUUID();
    var slot = Api.someSlot("swedish", 60, "therapist", "elena");
    var file = HEADINGS + line(name, slot.start(), "swedish", "elena") + "Alone " + name + ",1970-01-02,alone@example.test,,,,,\n";
    post("/trial", file, false).then().statusCode(200)
        .body(containsString("makes 2 new clients and 1 visits"), containsString(name));
    assertEquals(0, database.count("client WHERE name LIKE ?", "%" + name));

    post("", file, false).then().statusCode(200).body(containsString("2 new clients and 1 visits"), not(containsString("<textarea id=\"text\" name=\"text\" rows=\"14\" spellcheck=\"false\" autocomplete=\"off\" aria-describedby=\"text-hint\">name")));
    assertEquals("AWAITING_INTAKE elena", visit(name));
    assertEquals(false, Api.offered("swedish", 60, slot.start(), "therapist", "elena"));
    post("", file, false).then().statusCode(200).body(containsString("0 new clients and 0 visits; 1 visits were here already"));
    // A line stays the same line when its visit has been called off since.
    database.execute("UPDATE appointment SET state = 'CANCELLED' WHERE client_id = (SELECT id FROM client WHERE name = ?)", name);
    post("", file, false).then().statusCode(200);
    assertEquals("CANCELLED elena", visit(name));
    assertEquals(2, database.count("client WHERE name LIKE ?", "%" + name));
  }

  @Test
  void aTimeThatIsTakenIsRefusedHereAndAmongTheLinesThemselves() {
    var name = "Taken " + UUID.randomUUID();
    var slot = Api.someSlot("myofascial", 60, "therapist", "elena");
    var file = HEADINGS + line(name + " a", slot.start(), "myofascial", "elena") + line(name + " b", slot.start(), "myofascial", "elena");
    post("", file, false).then().statusCode(422)
        .body(containsString("<th scope=\"row\">3</th>"), not(containsString("<th scope=\"row\">2</th>")), containsString("The therapist is taken then"));
    assertEquals(0, database.count("client WHERE name LIKE ?", name + "%"));
  }

  @Test
  void whatAClientsAnswersForbidIsNotImportedAndNotExplained() {
    var slot = Api.someSlot("swedish", 60);
    var wish = Api.wish("A01", "swedish", 60, slot.start());
    var booked = Api.book(wish).statusCode(201);
    // The visit is put on hold by what its client has told since.
    database.execute("UPDATE appointment SET state = 'SUSPENDED' WHERE id = cast(? AS uuid)", booked.extract().<String>path("id"));
    var other = Api.someSlot("swedish", 60, "therapist", "ana");
    var person = wish.get("client");
    var file = HEADINGS + "%s,%s,%s,%s,%s,swedish,60,ana\n".formatted(person.get("name").asText(), person.get("birthDate").asText(),
        person.get("email").asText(), other.start().substring(0, 10), other.start().substring(11, 16));
    post("", file, false).then().statusCode(422).body(containsString("Not available for this client."));
    assertEquals(true, Api.offered("swedish", 60, other.start(), "therapist", "ana"));
  }

  @Test
  void clientsAreMailedOnlyWhenAsked() {
    var silent = "Silent " + UUID.randomUUID();
    var told = "Told " + UUID.randomUUID();
    for (var name : new String[] {silent, told}) {
      var slot = Api.someSlot("swedish", 60, "therapist", "ana");
      post("", HEADINGS + line(name, slot.start(), "swedish", "ana"), name.equals(told)).then().statusCode(200);
    }
    var reminded = "reminder r JOIN appointment a ON a.id = r.appointment_id JOIN client c ON c.id = a.client_id"
        + " WHERE c.name = ? AND r.kind = 'AT_BOOKING' AND r.silent";
    assertEquals(1, database.count(reminded, silent));
    assertEquals(0, database.count(reminded, told));
  }

  @Test
  void theTemplateIsAFileThatCanBeRead() {
    var template = Visitor.as("owner@rhomboid.test").get("/owner/import/template.csv").then().statusCode(200).extract().asString();
    assertEquals(List.of(), FileReader.read(template).troubles());
  }

  private String visit(String name) {
    return String.join("|", database.column("SELECT a.state || ' ' || a.therapist_id FROM appointment a"
        + " JOIN client c ON c.id = a.client_id WHERE c.name = ?", name));
  }

  private static String line(String name, String start, String technique, String therapist) {
    return "%s,1980-05-06,%s@example.test,%s,%s,%s,60,%s\n".formatted(name, UUID.randomUUID(), start.substring(0, 10),
        start.substring(11, 16), technique, therapist);
  }

  private static Response post(String verb, String file, boolean mail) {
    var owner = Visitor.as("owner@rhomboid.test");
    owner.get("/owner/import");
    return owner.post("/owner/import" + verb, mail ? Map.of("text", file, "mail", "on") : Map.of("text", file));
  }
}
