package clinic.rhomboid.desk;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.booking.AppointmentState;
import clinic.rhomboid.screening.Intake;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NothingOfHealthTest {

  private static final String CANARY = "canary in the coal mine";

  @Inject DeskDay days;

  @Test
  void noPageOfTheDeskHoldsAWordOfTheAnswersOrOfWhatTheRulesMadeOfThem() {
    var intake = Intake.unremarkable()
        .flag("rf_not_improving", "yes").condition("ci_diabetes", "yes").choose("notes", CANARY);
    var day = days.tuesday(17);
    var id = days.visit("Silent Person", AppointmentState.PENDING_REVIEW, day, "09:15", "ana", intake);
    var stopped = days.visit("Stopped Person", AppointmentState.SUSPENDED, day, "13:00", "ana",
        Intake.unremarkable().condition("ci_fever_contagious", "yes"));
    var desk = Visitor.signedIn("desk@rhomboid.test");
    var taken = Map.of("start", days.at(day, "13:00").toString(), "therapist", "ana");
    var client = days.read(id).clientId;
    var profile = "/desk/clients/" + client;
    var fields = Map.of("client", client.toString(), "technique", "swedish", "time", days.at(day, "15:00") + " ana");
    desk.get(profile);
    var pages = List.of(
        desk.get("/desk/clients?q=silent+person").asString(),
        desk.get(profile).asString(),
        desk.get(profile + "/household?q=silent").asString(),
        desk.get(profile + "/merger?other=" + days.read(stopped).clientId).asString(),
        desk.get("/desk/new?q=silent&client=" + client).asString(),
        desk.post("/desk/new", fields).asString() + "Silent Person",
        desk.get("/desk/visits/" + id + "/times").asString(),
        desk.get("/desk/visits/" + id + "/form").asString(),
        desk.get("/desk?date=" + day).asString(),
        desk.get("/desk?view=week&date=" + day).asString(),
        desk.get("/desk/visits/" + id + "/move").asString(),
        desk.post("/desk/visits/" + id + "/arrival", Map.of()).asString(),
        desk.post("/desk/visits/" + id + "/move", taken).asString(),
        desk.post("/desk/visits/" + id + "/move", Map.of("start", "soon")).asString());
    var words = words(intake);
    assertTrue(words.size() > 10, "there must be something to find");
    for (var page : pages) {
      assertTrue(page.contains("Silent Person") || page.contains("must call"), page);
      for (var word : words) {
        assertFalse(page.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)), word);
      }
    }
  }

  private static List<String> words(Intake intake) {
    var words = new ArrayList<>(List.of(
        CANARY, "window open", "diabet", "fever", "not improving", "THERAPIST_REVIEW", "DO_NOT_BOOK", "disposition",
        "finding", "contraindication", "red flag", "screening"));
    for (var part : intake.decide().contributions()) {
      words.add(part.id());
      words.add(part.label());
      words.add(part.staffText());
      part.advice().forEach(advice -> words.add(advice.text()));
    }
    return words;
  }
}
