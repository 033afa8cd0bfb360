package clinic.rhomboid.journey;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A client in a browser of their own: keeps cookies, reads a page and sends its form. */
final class Walker {

  private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]*)\"");

  private static final Pattern SHEET = Pattern.compile("name=\"sheet\" value=\"([^\"]*)\"");

  private final Map<String, String> cookies = new LinkedHashMap<>();

  /** Where the last answer led. */
  String at = "/book";
  /** How often a button or a box was pressed. */
  int presses;

  Response get(String path) {
    var response = given().redirects().follow(false).cookies(cookies).get(path);
    cookies.putAll(response.cookies());
    return response;
  }

  /** Sends a form from this page, with its token. */
  Response post(String path, String... fields) {
    var page = get(path.endsWith("/hold") ? path.replaceFirst("hold$", "time")
        : path.replaceFirst("/(resumption|unfinished)$", ""));
    return submit(path, page.asString(), fields);
  }

  Response submit(String path, String page, String... fields) {
    var request = given().redirects().follow(false).cookies(cookies)
        .contentType(ContentType.URLENC.withCharset("UTF-8"));
    var token = TOKEN.matcher(page);
    if (token.find()) {
      request.formParam("csrf-token", token.group(1));
    }
    var sheet = SHEET.matcher(page);
    if (sheet.find()) {
      request.formParam("sheet", sheet.group(1));
    }
    for (var i = 0; i < fields.length; i += 2) {
      request.formParam(fields[i], fields[i + 1]);
    }
    var response = request.post(path);
    cookies.putAll(response.cookies());
    return response;
  }

  /** Sends the form of the page where the walk stands, and goes where the answer leads. */
  Walker send(String... fields) {
    presses += fields.length / 2 + 1;
    var response = post(at, fields);
    if (response.statusCode() != 303) {
      throw new AssertionError(at + " answered " + response.statusCode() + ":\n" + response.asString());
    }
    at = path(response);
    return this;
  }

  static String path(Response response) {
    return response.header("Location").replaceFirst("^https?://[^/]*", "");
  }

  /** The secret part of the draft's address. */
  String token() {
    return at.split("/")[2];
  }

  String page(String slug) {
    return "/book/" + token() + "/" + slug;
  }

  Walker goTo(String slug) {
    at = page(slug);
    return this;
  }

  /** Consent and birth date; the way then stands at its first question. */
  static Walker started(String month, String day, String year) {
    var walker = new Walker().send("consent", "yes", "consentVersion", "1", "month", month, "day", day, "year", year);
    walker.at = path(walker.get(walker.at));
    return walker;
  }

  static Walker started() {
    return started("4", "23", "1984");
  }

  /** An everyday complaint, up to the safety questions. */
  Walker complaint() {
    return send("regions", "rhomboid_l", "regions", "upper_trap_l", "mainRegion", "rhomboid_l")
        .send("painNow", "4", "painWorst", "6", "painAverage", "4", "quality", "tight_stiff", "quality", "dull_ache",
            "spread", "none")
        .send("onset", "gradual", "duration", "w6_m3", "course", "improving", "pattern", "after_desk_work",
            "seenByClinician", "yes", "previousTreatment", "none")
        .send("aggravating", "sitting_screen", "relieving", "movement_stretch", "causes", "desk_work")
        .send("goals", "release_knots", "pressurePreference", "medium", "massageExperience", "some");
  }

  /** Nothing to report on any of the five pages. */
  Walker nothingToReport() {
    return send("redFlags", "none").send("signs", "none").send("all", "none").send("all", "none").send("all", "none");
  }

  /** Holds the first time that the page of times offers. */
  Walker holdFirstTime(String technique) {
    var path = page("time") + (technique == null ? "" : "?technique=" + technique);
    var times = get(path).asString();
    at = path(submit(page("hold"), times, "slot", firstSlot(times), "technique", value(times, "technique"), "minutes",
        value(times, "minutes")));
    return this;
  }

  static String firstSlot(String page) {
    return value(page, "slot");
  }

  private static String value(String page, String field) {
    var found = Pattern.compile("name=\"" + field + "\" value=\"([^\"]*)\"").matcher(page);
    if (!found.find()) {
      throw new AssertionError("No " + field + " on the page:\n" + page);
    }
    return found.group(1).replace("&#43;", "+").replace("&#x2B;", "+");
  }
}
