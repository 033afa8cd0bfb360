package clinic.rhomboid.limits;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import clinic.rhomboid.Together;
import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.proof.ProofTries;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody meets who asks too often, while others go on as if nothing was. */
@QuarkusTest
class LimitedRequestsTest {

  private static final AtomicInteger SOMEWHERE = new AtomicInteger();
  private static final String DESK = "desk@rhomboid.test";
  // Longer than any password, so that the refusal takes no time.
  private static final String WRONG = "x".repeat(73);

  private static final Matcher<String> SECONDS = matchesPattern("[1-9]\\d*");

  @Inject Database database;
  @Inject Limits limits;
  @Inject ProofTries proofs;

  private final String attacker = address();
  private final String victim = address();

  @BeforeEach
  void turnOn() {
    QuarkusMock.installMockForType(new LimitSwitch("on", true), LimitSwitch.class);
  }

  @Test
  void aFloodOfBookingsHasToWaitAndNobodyElse() {
    for (var i = 0; i < 20; i++) {
      assertEquals(400, book(attacker).statusCode());
    }
    assertTrue(exhaust(Limit.BOOKING_BY_ADDRESS, attacker) < Limit.BOOKING_BY_ADDRESS.tries);
    refused(Limit.BOOKING_BY_ADDRESS, () -> book(attacker)).then().contentType("application/problem+json")
        .header("Retry-After", SECONDS);
    assertEquals(400, book(victim).statusCode());
  }

  @Test
  void fortyBookingsAtOnceWaitTheirTurn() {
    var start = Api.someSlot("swedish", 60).start();
    var answers = Together.post("/api/v1/bookings", IntStream.range(0, 40)
        .mapToObj(i -> Together.Request.of(Api.wish("A14", "swedish", 60, start))).toList());
    var statuses = answers.stream().map(Together.Answer::status).collect(Collectors.toSet());
    assertTrue(Set.of(201, 409).containsAll(statuses), statuses.toString());
    assertTrue(statuses.contains(201));
  }

  @Test
  void whoeverTriesPasswordsHasToWaitAndTheVictimSignsIn() {
    var before = told();
    for (var i = 0; i < 10; i++) {
      signIn(attacker, DESK, WRONG).then().statusCode(422);
    }
    signIn(attacker, DESK, Visitor.PASSWORD).then().statusCode(429).header("Retry-After", SECONDS)
        .body(containsString("Too many tries"));
    signIn(attacker, "somebody@else.test", WRONG).then().statusCode(422);
    assertEquals(before + 1, told());
    assertTrue(exhaust(Limit.SIGN_IN_BY_ADDRESS, attacker) <= Limit.SIGN_IN_BY_ADDRESS.tries - 10);
    refused(Limit.SIGN_IN_BY_ADDRESS, () -> signIn(attacker, "owner@rhomboid.test", WRONG));
    signIn(victim, DESK, Visitor.PASSWORD).then().statusCode(303);
  }

  @Test
  void signingInWithSuccessCostsNothing() {
    exhaust(Limit.SIGN_IN_BY_ADDRESS, victim);
    limits.giveBack(Limit.SIGN_IN_BY_ADDRESS, victim);
    for (var i = 0; i < 3; i++) {
      signIn(victim, DESK, Visitor.PASSWORD).then().statusCode(303);
    }
  }

  @Test
  void provingWhoOneIsCostsNothing() {
    for (var i = 0; i <= 2 * Limit.PROOF_BY_TARGET.tries; i++) {
      assertEquals(ProofTries.Tried.RIGHT, proofs.attempt("client at " + attacker, () -> true));
    }
  }

  @Test
  void guessingLinksHasToWaitAndFollowingThemDoesNot() {
    var booked = Api.book(Api.wish("A14", "swedish", 60, Api.someSlot("swedish", 60).start()));
    var link = "/visits/" + Api.token(booked.statusCode(201));
    for (var path : List.of("/visits/", "/book/", "/api/v1/visits/")) {
      from(attacker).get(link).then().statusCode(200);
      from(attacker).get(path + UUID.randomUUID()).then().statusCode(404);
      from(victim).get(link).then().statusCode(200);
    }
    assertTrue(exhaust(Limit.GUESS_BY_ADDRESS, attacker) < Limit.GUESS_BY_ADDRESS.tries);
    refused(Limit.GUESS_BY_ADDRESS, () -> from(attacker).get("/visits/" + UUID.randomUUID()))
        .then().header("Retry-After", SECONDS);
    refused(Limit.GUESS_BY_ADDRESS, () -> from(attacker).get(link));
    from(victim).get(link).then().statusCode(200);
    from(attacker).get("/").then().statusCode(200);
    assertEquals(Limit.GUESS_BY_ADDRESS.tries, exhaust(Limit.GUESS_BY_ADDRESS, victim));
  }

  @Test
  void readingTooMuchHasToWaitSaveOnThisMachine() throws Exception {
    var reading = new AtomicBoolean(true);
    var others = new Thread(() -> {
      while (reading.get()) {
        limits.refusal(Limit.READING_BY_ADDRESS, attacker);
        limits.refusal(Limit.READING_BY_ADDRESS, "127.0.0.1");
      }
    });
    others.start();
    try {
      refused(Limit.READING_BY_ADDRESS, () -> from(attacker).get("/api/v1/techniques"));
      given().get("/api/v1/techniques").then().statusCode(200);
    } finally {
      reading.set(false);
      others.join();
    }
  }

  @Test
  void aMailboxIsNotFloodedAndItsOwnerIsNotRefused() {
    var email = UUID.randomUUID() + "@example.test";
    var client = Api.person(40).put("email", email);
    var visit = Api.book(Api.wish(client, Api.answers("A14"), "swedish", 60, Api.someSlot("swedish", 60).start()))
        .statusCode(201).extract().<String>path("id");
    for (var i = 0; i < 8; i++) {
      var somebody = new Visitor(address());
      somebody.get("/visits");
      somebody.post("/visits", Map.of("email", email)).then().statusCode(303);
    }
    assertEquals(5, database.count("message WHERE kind = 'LINK_ASKED' AND appointment_id = cast(? AS uuid)", visit));
  }

  /** The refusal that comes once nothing is left; what comes back meanwhile is spent again. */
  private Response refused(Limit limit, Supplier<Response> request) {
    for (var i = 0; i < 20; i++) {
      exhaust(limit, attacker);
      var answer = request.get();
      if (answer.statusCode() == 429) {
        return answer;
      }
    }
    return fail("Nothing was refused");
  }

  /** How many tries were left. */
  private int exhaust(Limit limit, String target) {
    var left = 0;
    while (limits.refusal(limit, target).isEmpty()) {
      left++;
    }
    return left;
  }

  private Response book(String address) {
    return from(address).contentType("application/json").body("{}").post("/api/v1/bookings");
  }

  private static Response signIn(String address, String email, String password) {
    var visitor = new Visitor(address);
    visitor.get("/login");
    return visitor.post("/login", Map.of("email", email, "password", password));
  }

  private long told() {
    return database.count("trail WHERE action = 'try too often' AND detail = 'denied'");
  }

  private static RequestSpecification from(String address) {
    return given().redirects().follow(false).header("X-Forwarded-For", address);
  }

  private static String address() {
    return "198.51.100." + SOMEWHERE.incrementAndGet();
  }
}
