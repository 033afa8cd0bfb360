package clinic.rhomboid.accounts;

import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Database;
import clinic.rhomboid.vault.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Made-up people for the tests, so that nobody of the sample clinic is changed, and the links they were mailed. */
@ApplicationScoped
class Colleagues {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final long LONGEST_WAIT = Duration.ofSeconds(15).toMillis();

  private final Database database;
  private final Tokens tokens;

  Colleagues(Database database, Tokens tokens) {
    this.database = database;
    this.tokens = tokens;
  }

  static String newEmail() {
    return "colleague-" + COUNT.incrementAndGet() + "-" + UUID.randomUUID() + "@example.test";
  }

  /** Somebody with {@link Visitor#PASSWORD} and this role; the answer is their address. */
  String employed(String role) {
    var email = newEmail();
    database.execute("""
        INSERT INTO account (id, email, name, password_hash, roles, created_at)
        SELECT gen_random_uuid(), ?, 'Kit Vale', password_hash, ARRAY[?], now() FROM account
        WHERE email = 'desk@rhomboid.test'""", email, role);
    return email;
  }

  /** Invites somebody as the owner does. */
  String invited(String... rolesAndTherapist) {
    var email = newEmail();
    var owner = Visitor.signedIn("owner@rhomboid.test");
    owner.get("/owner/people/new");
    owner.post("/owner/people/new", Map.of("name", "Kit Vale", "email", email, "roles", rolesAndTherapist[0],
        "therapist", rolesAndTherapist.length > 1 ? rolesAndTherapist[1] : "")).then().statusCode(303);
    return email;
  }

  String id(String email) {
    return database.column("SELECT id FROM account WHERE email = ?", email).get(0);
  }

  String column(String column, String email) {
    return database.column("SELECT " + column + "::text FROM account WHERE email = ?", email).get(0);
  }

  /** The addresses of the links mailed to them, the newest first. */
  List<String> links(LinkPurpose purpose, String email) {
    return database.column("SELECT m.link_id FROM message m WHERE m.recipient = ? AND m.kind = ? ORDER BY m.created_at DESC",
            email, purpose.mail.name()).stream()
        .map(id -> purpose.address(tokens.ofLink(purpose.mail.linkPath(), id, 1))).toList();
  }

  /** Asks for a reset and waits for so many links to have come. */
  List<String> resets(String email, int count) {
    askForReset(email);
    return waitFor(email, count);
  }

  void askForReset(String email) {
    var visitor = new Visitor();
    visitor.get("/login/reset");
    visitor.post("/login/reset", Map.of("email", email)).then().statusCode(303);
  }

  private List<String> waitFor(String email, int count) {
    for (var waited = 0L; waited < LONGEST_WAIT; waited += 100) {
      var links = links(LinkPurpose.PASSWORD_RESET, email);
      if (links.size() >= count) {
        return links;
      }
      pause();
    }
    throw new AssertionError("no reset link came for " + email);
  }

  /** Waits until no reset is waiting any more. */
  void untilResetsAreDone() {
    for (var waited = 0L; waited < LONGEST_WAIT; waited += 100) {
      if (database.count("scheduled_tasks WHERE task_name = 'send-reset-link'") == 0) {
        return;
      }
      pause();
    }
    throw new AssertionError("resets are still waiting");
  }

  /** Lets time go by for the links of an account. */
  void age(String email, String interval) {
    assertTrue(database.execute("UPDATE one_time_link SET created_at = created_at - cast(? AS interval),"
        + " expires_at = expires_at - cast(? AS interval) WHERE account_id = cast(? AS uuid)", interval, interval, id(email)) > 0);
  }

  long mails(String kind, String email) {
    return database.count("message WHERE kind = ? AND recipient = ?", kind, email);
  }

  long entries(String action, String email, String detail) {
    return database.count("trail WHERE action = ? AND subject = ? AND detail IS NOT DISTINCT FROM ?",
        action, "account " + id(email), detail);
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }
}
