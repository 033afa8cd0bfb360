package clinic.rhomboid.phone;

import clinic.rhomboid.accounts.Visitor;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** Somebody at the desk with a caller on the line. */
public final class Phone {

  private static final Pattern TIME = Pattern.compile("name=\"time\" value=\"([^\"]+)\"");

  private Phone() {}

  /** The free times that the page shows. */
  public static List<String> times(String page) {
    return TIME.matcher(page).results().map(found -> found.group(1)).toList();
  }

  /** What is typed for somebody new. */
  public static Map<String, String> newcomer(String name) {
    return new HashMap<>(Map.of("client", "new", "name", name, "month", "4", "day", "23", "year", "1984",
        "email", UUID.randomUUID() + "@example.com", "technique", "swedish", "minutes", "60"));
  }

  /** Books the first free time for somebody new; the answer is the visit's id. */
  public static String book(Visitor desk, String name) {
    var fields = newcomer(name);
    fields.put("time", times(desk.get("/desk/new?technique=swedish&minutes=60").asString()).get(0));
    return visit(desk.post("/desk/new", fields));
  }

  /** The visit that was booked with this answer. */
  public static String visit(Response answer) {
    return answer.then().statusCode(303).extract().header("Location").replaceFirst(".*/desk/visits/([^/]+)/form.*", "$1");
  }
}
