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
  @Inject StaffRecords staff;
  @Inject ClientRecords clients;
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

  static Stream<Access> clientLines() {
    return lines().filter(Access::ownedByClient);
  }

  static Stream<Access> closedLines() {
    return lines().filter(Access::closedBySetUp);
  }

  static Stream<Arguments> allowed() {
    return lines().filter(line -> !line.closedBySetUp()).flatMap(line -> Stream.concat(
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
    var answer = Visitor.stranger().send(line.method(), address(line));
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
    var account = staff.account(role, STAYING);
    var before = staff.refusals(account);
    signedIn(role).send(line.method(), address(line)).then().statusCode(403);
    assertTrue(staff.refusals(account) > before, UNWRITTEN);
  }

  @ParameterizedTest
  @MethodSource("recordLines")
  void nobodyElsesRecordIsThere(Access line) {
    var record = records.any(line, account(line));
    var visitor = record.browser() != null ? record.browser()
        : line.forEverybody() ? Visitor.stranger() : Visitor.signedIn(account(line));
    var unknown = record.unknown();
    var before = staff.refusals(account(line));
    visitor.send(line.method(), line.addressOf(unknown)).then().statusCode(404);
    if (!line.ownership().equals("own clinic")) {
      assertTrue(staff.refusals(account(line)) > before, UNWRITTEN);
    }
    if (line.ownership().startsWith("link")) {
      assertEquals(0, database.count("trail t WHERE position(? IN t::text) > 0", unknown), "The trail names a secret");
    }
    if (line.ownsPersonally()) {
      var now = staff.refusals(account(line));
      visitor.send(line.method(), line.addressOf(record.others())).then().statusCode(404);
      assertTrue(staff.refusals(account(line)) > now, UNWRITTEN);
    }
    if (line.ownership().equals("link and browser")) {
      var page = Visitor.stranger().send(line.method(), address(line)).then().statusCode(200).extract().asString();
      assertTrue(page.contains("/resumption\""), () -> "Another browser was not asked for the birth date:\n" + page);
    }
  }

  @ParameterizedTest
  @MethodSource("clientLines")
  void aClientsRecordAsksForTheCodeAndTheBirthDate(Access line) {
    for (var visitor : Stream.concat(Stream.of(Visitor.stranger()), clients.unproven().stream()).toList()) {
      var answer = visitor.send(line.method(), address(line));
      if (line.address().equals("/me")) {
        assertTrue(answer.asString().contains("name=\"email\""), "Somebody was not asked for their address");
      } else {
        assertEquals(303, answer.statusCode());
        assertEquals("/me", path(answer));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("closedLines")
  void aLinkForTheFirstOwnerLeadsNowhereOnceThereIsOne(Access line) {
    var before = staff.refusals(null);
    Visitor.stranger().send(line.method(), address(line)).then().statusCode(404);
    assertTrue(staff.refusals(null) > before, UNWRITTEN);
  }

  @ParameterizedTest
  @MethodSource("allowed")
  void whoeverMayIsLetIn(Access line, String role) {
    // What a sign-in may end with is tried with accounts that no other line needs.
    var use = line.changes() && Stream.of("/log", "/account").anyMatch(line.address()::startsWith) ? LEAVING : STAYING;
    var account = line.forEverybody() ? null : staff.account(role, use);
    var record = !line.needsRecord() ? null : line.changes() ? records.own(line, account) : records.any(line, account);
    // What asks for the password again asks nobody who has just typed it; what changes something may end the session.
    var visitor = record != null && record.browser() != null ? record.browser()
        : line.changes() && Access.ROLES.contains(role) ? Visitor.signedIn(staff.account(role, use)) : signedIn(role);
    var answer = visitor.send(line.method(), record == null ? line.address() : line.addressOf(record.value()));
    // The API refuses an empty body before it looks further; whoever is kept out hears another status.
    var let = answer.statusCode() < 500 && !CLOSED.contains(answer.statusCode())
        || line.forPrograms() && answer.statusCode() == 400;
    assertTrue(let, () -> "answered " + answer.statusCode() + ":\n" + answer.asString());
    var door = line.ownedByClient() ? "/me" : "/login(/again)?(\\?.*)?";
    assertTrue(line.forEverybody() && !line.ownedByClient() || answer.header("Location") == null
        || !path(answer).matches(door), () -> "sent to " + answer.header("Location"));
    staff.atRest();
  }

  @ParameterizedTest
  @MethodSource("formLines")
  void aFormWithoutItsTokenIsRefused(Access line) {
    var visitor = line.forEverybody() ? Visitor.stranger() : signedIn(line.anyRole());
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
    return line.forEverybody() ? null : staff.account(line.anyRole(), STAYING);
  }

  private Visitor signedIn(String role) {
    return Access.ROLES.contains(role)
        ? SIGNED_IN.computeIfAbsent(role, known -> Visitor.signedIn(staff.account(known, STAYING)))
        : Visitor.stranger();
  }

  private static String path(Response answer) {
    return answer.header("Location").replaceFirst("^https?://[^/]*", "");
  }
}
