package clinic.rhomboid;

import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.accounts.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Knocks at every address of the table in {@link EndpointRolesTest} as a stranger, as every role, and as the right role
 * with somebody else's record.
 */
@QuarkusTest
class AccessTest {

  /** What a door says that stays closed, or that is not there; whoever may pass hears none of it. */
  private static final Set<Integer> CLOSED = Set.of(400, 401, 403, 404, 405, 415, 429);

  private static final String UNWRITTEN = "No entry in the trail says that somebody was refused";

  private static final String STAYING = "staying";
  private static final String LEAVING = "leaving";

  private static final Map<String, Visitor> SIGNED_IN = new ConcurrentHashMap<>();

  @Inject Records records;
  @Inject Database database;

  static Stream<Access> lines() {
    return Access.all(EndpointRolesTest.ROLES).stream();
  }

  static Stream<Access> staffLines() {
    return lines().filter(line -> !line.forEverybody());
  }

  static Stream<Access> formLines() {
    return lines().filter(line -> line.changes() && !line.forPrograms());
  }

  static Stream<Access> recordLines() {
    return lines().filter(Access::hasVariable);
  }

  static Stream<Arguments> allowed() {
    return lines().flatMap(line -> Stream.concat(
            Access.ROLES.stream().filter(line::allows), line.forEverybody() ? Stream.of("stranger") : Stream.empty())
        .map(role -> Arguments.of(line, role)));
  }

  static Stream<Arguments> refused() {
    return lines().flatMap(line ->
        Access.ROLES.stream().filter(role -> !line.allows(role)).map(role -> Arguments.of(line, role)));
  }

  @ParameterizedTest
  @MethodSource("staffLines")
  void aStrangerIsAskedToSignIn(Access line) {
    var answer = stranger().send(line.method(), address(line));
    if (line.forPrograms()) {
      answer.then().statusCode(401);
    } else {
      assertEquals(303, answer.statusCode());
      assertTrue(path(answer).startsWith("/login"), answer.header("Location"));
    }
  }

  @ParameterizedTest
  @MethodSource("refused")
  void theWrongRoleIsRefusedAndWrittenDown(Access line, String role) {
    var before = denials();
    signedIn(role).send(line.method(), address(line)).then().statusCode(403);
    assertTrue(denials() > before, UNWRITTEN);
  }

  @ParameterizedTest
  @MethodSource("recordLines")
  void nobodyElsesRecordIsThere(Access line) {
    var record = records.any(line, account(line));
    var visitor = record.browser() != null ? record.browser() : signedIn(line.anyRole());
    var before = denials();
    visitor.send(line.method(), line.addressOf(record.unknown())).then().statusCode(404);
    if (line.ownership().startsWith("link")) {
      assertTrue(denials() > before, UNWRITTEN);
    }
    if (line.ownsPersonally()) {
      var now = denials();
      visitor.send(line.method(), line.addressOf(record.others())).then().statusCode(404);
      assertTrue(denials() > now, UNWRITTEN);
    }
    if (line.ownership().equals("link and browser")) {
      var page = stranger().send(line.method(), address(line)).then().statusCode(200).extract().asString();
      assertTrue(page.contains("/resumption\""), () -> "Another browser was not asked for the birth date:\n" + page);
    }
  }

  @ParameterizedTest
  @MethodSource("allowed")
  void whoeverMayIsLetIn(Access line, String role) {
    // What a sign-in may end with is tried with accounts that no other line needs.
    var use = line.changes() && Stream.of("/log", "/account").anyMatch(line.address()::startsWith) ? LEAVING : STAYING;
    var account = line.forEverybody() ? null : records.account(role, use);
    var record = !line.hasVariable() ? null : line.changes() ? records.own(line, account) : records.any(line, account);
    var visitor = record != null && record.browser() != null ? record.browser()
        : !Access.ROLES.contains(role) ? stranger()
        : use.equals(LEAVING) ? Visitor.signedIn(records.account(role, use)) : signedIn(role);
    var answer = visitor.send(line.method(), record == null ? line.address() : line.addressOf(record.value()));
    // The API refuses an empty body before it looks further; whoever is kept out hears another status.
    var let = answer.statusCode() < 500 && !CLOSED.contains(answer.statusCode())
        || line.forPrograms() && answer.statusCode() == 400;
    assertTrue(let, () -> "answered " + answer.statusCode() + ":\n" + answer.asString());
    assertTrue(line.forEverybody() || answer.header("Location") == null || !path(answer).equals("/login"),
        () -> "sent to " + answer.header("Location"));
  }

  @ParameterizedTest
  @MethodSource("formLines")
  void aFormWithoutItsTokenIsRefused(Access line) {
    var visitor = line.forEverybody() ? stranger() : signedIn(line.anyRole());
    visitor.sendWithoutToken(line.method(), address(line)).then().statusCode(400);
  }

  @ParameterizedTest
  @MethodSource("lines")
  void whatChangesSomethingIsNeverJustLookedAt(Access line) {
    if (line.changes() && lines().noneMatch(other -> other.address().equals(line.address()) && !other.changes())) {
      var role = line.roles().get(0);
      // Where another resource begins with the same words, the framework finds nothing instead.
      signedIn(role).get(address(line)).then().statusCode(oneOf(404, 405));
    }
  }

  private String address(Access line) {
    return line.hasVariable() ? line.addressOf(records.any(line, account(line)).value()) : line.addressOf("");
  }

  private String account(Access line) {
    return line.forEverybody() ? null : records.account(line.anyRole(), STAYING);
  }

  private static Visitor stranger() {
    var visitor = new Visitor();
    visitor.get("/login");
    return visitor;
  }

  private Visitor signedIn(String role) {
    return Access.ROLES.contains(role)
        ? SIGNED_IN.computeIfAbsent(role, known -> Visitor.signedIn(records.account(known, STAYING)))
        : stranger();
  }

  private long denials() {
    return database.count("trail WHERE detail = 'denied'");
  }

  private static String path(Response answer) {
    return answer.header("Location").replaceFirst("^https?://[^/]*", "");
  }
}
