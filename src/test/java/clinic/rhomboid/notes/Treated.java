package clinic.rhomboid.notes;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.portal.Person;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** Clients who were treated, for the tests, and what their therapist writes about it. */
@ApplicationScoped
public class Treated {

  public static final String ANA = "ana@rhomboid.test";
  public static final String NAME = "Ana Ruiz";

  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

  private final Database database;

  Treated(Database database) {
    this.database = database;
  }

  /** Somebody new whom Ana has treated a while ago. */
  public Person person() {
    return again(Api.person(Api.age("A01")), 200);
  }

  /** A visit of this person, moved back by so many days to one that took place. */
  public Person again(ObjectNode who, int days) {
    var person = Person.booked(who);
    database.execute("""
        UPDATE appointment SET state = 'COMPLETED', therapist_id = 'ana', created_at = created_at - make_interval(days => ?),
          starts_at = starts_at - make_interval(days => ?), ends_at = ends_at - make_interval(days => ?),
          session_started_at = starts_at - make_interval(days => ?) WHERE id = cast(? AS uuid)""",
        days, days, days, days, person.visitId);
    database.execute("UPDATE claim SET live = false WHERE appointment_id = cast(? AS uuid)", person.visitId);
    return person;
  }

  public UUID client(Person person) {
    return UUID.fromString(
        database.column("SELECT client_id FROM appointment WHERE id = cast(? AS uuid)", person.visitId).get(0));
  }

  static String page(Person person) {
    return "/therapist/visits/" + person.visitId + "/note";
  }

  /** A whole note, with these words as its plan. */
  static Map<String, String> words(String plan) {
    return new HashMap<>(Map.of("subjective", "Neck better", "objective", "Skin clear", "assessment", "Settled",
        "plan", plan, "helped", "Heat first", "pressure", "MEDIUM", "minutes-swedish", "40", "minutes-myofascial", "15",
        "signature", NAME));
  }

  /** Sends these fields from the page as it is shown now, or from an older one that says its version. */
  static Response send(Person person, String resource, Map<String, String> fields) {
    var ana = Visitor.as(ANA);
    var form = new HashMap<>(Map.of("version", version(ana.get(page(person)).asString())));
    form.putAll(fields);
    return ana.post(page(person) + "/" + resource, form);
  }

  static String version(String page) {
    var found = VERSION.matcher(page);
    return found.find() ? found.group(1) : "0";
  }

  /** Signs a note whose plan is this. */
  public static void note(Person person, String plan) {
    send(person, "signature", words(plan)).then().statusCode(303);
  }
}
