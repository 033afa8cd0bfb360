package clinic.rhomboid.setup;

import clinic.rhomboid.accounts.Visitor;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A client with nothing to report who has answered every page up to the last one about their health. */
final class QuickWalk {

  private final Visitor visitor = new Visitor();
  private final String draft;

  QuickWalk() {
    visitor.get("/book");
    draft = visitor.post("/book", Map.of("consent", "yes", "consentVersion", "2", "month", "4", "day", "23", "year", "1984"))
        .then().statusCode(303).extract().header("Location").replaceFirst("(.*/book/[^/]+).*", "$1")
        .replaceFirst("^https?://[^/]*", "");
    send("where", "regions", "rhomboid_l", "mainRegion", "rhomboid_l");
    send("how", "painNow", "4", "painWorst", "6", "painAverage", "4", "quality", "dull_ache", "spread", "none");
    send("since", "onset", "gradual", "duration", "w6_m3", "course", "improving", "pattern", "after_desk_work",
        "seenByClinician", "yes", "previousTreatment", "none");
    send("helps", "aggravating", "sitting_screen", "relieving", "movement_stretch", "causes", "desk_work");
    send("wishes", "goals", "release_knots", "pressurePreference", "medium", "massageExperience", "some");
    send("safety", "redFlags", "none");
    send("warnings", "signs", "none");
    send("health-1", "all", "none");
    send("health-2", "all", "none");
  }

  Response get(String page) {
    return visitor.get(draft + "/" + page);
  }

  private void send(String page, String... fields) {
    var form = new HashMap<String, List<String>>();
    for (var i = 0; i < fields.length; i += 2) {
      form.put(fields[i], List.of(fields[i + 1]));
    }
    get(page);
    visitor.postAll(draft + "/" + page, form).then().statusCode(303);
  }
}
