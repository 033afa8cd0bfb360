package clinic.rhomboid.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Api;
import clinic.rhomboid.accounts.Visitor;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an attacker sends, over HTTP, to every address there is. */
@QuarkusTest
class AttacksTest {

  private static final String OWNER = "owner@rhomboid.test";
  private static final String DESK = "desk@rhomboid.test";
  private static final String SECRET = "a-link-that-must-not-be-logged";
  private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

  @Inject Verbs verbs;

  /** Every address that takes this verb, with a value for each of its parts. */
  private List<String> addresses(String verb) {
    return verbs.all().stream().filter(known -> known.verb().equals(verb)).map(Verbs.Known::address)
        .map(address -> address.replaceAll("\\{[^:}]+:([^|}]+)[^}]*}", "$1").replaceAll("\\{[^}]+}", NOBODY))
        .toList();
  }

  @Test
  void noAnswerIsKeptAndEachIsHardened() {
    for (var path : addresses("GET")) {
      for (var visitor : List.of(new Visitor(), Visitor.as(OWNER))) {
        hardened(visitor.get(path));
      }
    }
  }

  private static String signedInCookie() {
    var owner = Visitor.stranger();
    return owner.post("/login", Map.of("email", OWNER, "password", Visitor.PASSWORD)).cookie("rhomboid-session");
  }

  private static void hardened(Response answer) {
    answer.then()
          .header("Cache-Control", "no-store")
          .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
          .header("X-Content-Type-Options", "nosniff")
          .header("Referrer-Policy", "no-referrer")
          .header("Cross-Origin-Opener-Policy", "same-origin")
          .header("Cross-Origin-Resource-Policy", "same-origin")
          .header("Permissions-Policy", containsString("microphone=()"));
  }

  /** A script of another site can send a body of no type with the browser's cookies, and no token. */
  @Test
  void noPageTakesABodyThatDoesNotSayItIsAForm() throws Exception {
    var owner = signedInCookie();
    for (var path : addresses("POST").stream().filter(path -> !path.startsWith("/api/")).toList()) {
      var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
          .header("Cookie", "rhomboid-session=" + owner).POST(BodyPublishers.ofString("reason=x")).build();
      var status = HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
      assertTrue(status == 415 || status == 403, path + " answered " + status);
    }
  }

  @Test
  void whatIsOnlySentIsNeverRead() {
    var pages = addresses("GET");
    for (var path : addresses("POST").stream().filter(path -> !pages.contains(path)).toList()) {
      var answer = Visitor.as(OWNER).get(path);
      // Where the address of another page fits too, that page finds nothing under this name.
      if (answer.statusCode() == 404 && pages.stream().anyMatch(page -> path.matches(page.replace(NOBODY, "[^/]+")))) {
        continue;
      }
      assertEquals(405, answer.statusCode(), path);
      assertTrue(String.valueOf(answer.header("Allow")).contains("POST"), path + " allows " + answer.header("Allow"));
    }
    given().delete("/").then().statusCode(405).header("Allow", "GET, HEAD");
  }

  @Test
  void noFormIsTakenWithoutItsToken() {
    var cookies = given().get("/login").cookies();
    for (var path : addresses("POST").stream().filter(path -> !path.startsWith("/api/")).toList()) {
      for (var token : List.of("", "forged")) {
        var status = given().redirects().follow(false).cookies(cookies)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED).formParam("csrf-token", token).post(path).statusCode();
        // A stranger at the staff's pages is sent to sign in first.
        assertTrue(status == 400 || status == 303 || status == 403, path + " gave " + status);
      }
    }
  }

  @Test
  void theApiTakesNoForms() {
    for (var path : addresses("POST").stream().filter(path -> path.startsWith("/api/")).toList()) {
      given().contentType(MediaType.APPLICATION_FORM_URLENCODED).body("start=x").post(path)
          .then().statusCode(greaterThanOrEqualTo(400));
    }
  }

  @Test
  void whatNoFormAsksForIsNeverBound() {
    var visitor = new Visitor();
    visitor.get("/login");
    visitor.post("/login", Map.of("email", DESK, "password", Visitor.PASSWORD, "role", "owner", "roles", "owner",
        "active", "true", "status", "CONFIRMED")).then().statusCode(303);
    assertEquals(403, visitor.get("/owner").statusCode());
    var slot = Api.someSlot("swedish", 60);
    for (var extra : List.of("price", "role", "clientId", "status", "priceAmount")) {
      var body = Api.wish("A14", "swedish", 60, slot.start()).put(extra, "0");
      Api.book(body).statusCode(400);
      var inside = Api.wish("A14", "swedish", 60, slot.start());
      ((ObjectNode) inside.get("client")).put(extra, "0");
      Api.book(inside).statusCode(400);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "{\"start\":", "[1]", "{\"start\":\"2026-01-01T00:00:00Z\",\"hue\":1}", "\"" + SECRET + "\"", ""})
  void aReferenceLeadsToTheFaultInTheLogAndToNothingElse(String body) {
    var link = Api.token(Api.book(wish("Ada")).statusCode(201));
    var lines = logged(() -> {
      var answer = given().contentType("application/json").body(body).post("/api/v1/visits/" + link + "/move").then()
          .statusCode(400).contentType("application/problem+json");
      return answer.extract().<String>path("reference");
    });
    var reference = lines.remove(lines.size() - 1);
    var line = lines.stream().filter(said -> said.contains(reference)).findFirst().orElseThrow();
    assertTrue(line.contains("POST /api/v1/visits/{token}/move, status 400, clinic.rhomboid.web.ProblemException"), line);
    assertFalse(lines.stream().anyMatch(said -> said.contains(SECRET) || said.contains(link)));
  }

  @Test
  void aPageOfARefusedFormNamesItsReferenceToo() {
    var lines = logged(() -> {
      var page = given().contentType(MediaType.APPLICATION_FORM_URLENCODED).body("email=" + SECRET)
          .post("/visits/" + SECRET + "/cancellation").then().statusCode(400).extract().htmlPath();
      return page.getString("**.find { it.name() == 'strong' }");
    });
    var reference = lines.remove(lines.size() - 1);
    assertTrue(lines.stream().anyMatch(said -> said.contains(reference + ": POST /visits/{token}/cancellation, status 400")),
        lines.toString());
    assertFalse(String.join("\n", lines).contains(SECRET));
  }

  @Test
  void hugeAndDeepBodiesAreRefusedAtOnce() throws Exception {
    assertTimeout(Duration.ofSeconds(10), () -> {
      assertEquals(400, send(BodyPublishers.ofString("[".repeat(200_000))));
      assertEquals(400, send(BodyPublishers.ofString("{\"client\":".repeat(50_000))));
      assertEquals(413, send(BodyPublishers.ofString("9".repeat(1_100_000))));
    });
  }

  private static int send(BodyPublisher body) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/screenings"))
        .header("Content-Type", "application/json").POST(body).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ada\r\nBcc: all@evil.test", "Ada\rBEGIN:VEVENT", "Ada\u0000", "\u202Eada", "Ada\u2066"})
  void aNameThatLiesOrBreaksLinesIsRefusedPlainly(String name) {
    Api.book(wish(name)).statusCode(422);
  }

  @Test
  void aNameIsTakenWholeOrNotAtAll() {
    Api.book(wish("x".repeat(10_000))).statusCode(422);
    var whole = "Zoë 🦊 a\u0301\u0323 " + UUID.randomUUID();
    var token = Api.token(Api.book(wish(whole)).statusCode(201));
    given().get("/visits/" + token).then().statusCode(200).body(containsString("Zoë"));
  }

  @Test
  void aScriptInANameIsInertWhereverItIsShown() {
    var slot = Api.someSlot("swedish", 60);
    var script = "<script>alert(1)</script>";
    var booked = Api.book(wish(script + " <b>O</b>", slot)).statusCode(201);
    var date = slot.start().substring(0, 10);
    Visitor.as(DESK).get("/desk?date=" + date).then().statusCode(200)
        .body(containsString("<bdi class=\"who\">&lt;script&gt;"), not(containsString(script)));
    given().get("/visits/" + Api.token(booked)).then().statusCode(200).body(not(containsString(script)));
  }

  private static ObjectNode wish(String name) {
    return wish(name, Api.someSlot("swedish", 60));
  }

  private static ObjectNode wish(String name, Api.Slot slot) {
    return Api.wish(Api.person(40).put("name", name), Api.answers("A14"), "swedish", 60, slot.start());
  }

  private interface Asked {
    String reference();
  }

  /** What went to the log meanwhile, and last the reference that was answered. */
  private static List<String> logged(Asked asked) {
    var lines = new CopyOnWriteArrayList<String>();
    var handler = new Handler() {
      @Override
      public void publish(LogRecord line) {
        lines.add(line instanceof ExtLogRecord whole ? whole.getFormattedMessage() : line.getMessage());
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
    Logger.getLogger("").addHandler(handler);
    try {
      var reference = asked.reference();
      lines.add(reference);
      return lines;
    } finally {
      Logger.getLogger("").removeHandler(handler);
    }
  }
}
