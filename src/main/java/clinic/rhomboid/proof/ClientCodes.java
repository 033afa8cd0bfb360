package clinic.rhomboid.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.limits.Limit;
import clinic.rhomboid.limits.Limits;
import clinic.rhomboid.proof.ProofTries.Tried;
import clinic.rhomboid.vault.Tokens;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * One-time codes by mail. Asking does the same for every address, known or not: whether there is somebody to mail it to
 * is looked up by the job that mails it.
 */
@ApplicationScoped
public class ClientCodes {

  /** How long a code can be entered. */
  public static final Duration VALID = Duration.ofMinutes(10);

  private static final int MAILS_AN_HOUR = 5;

  private final CodeRows rows;
  private final Clients clients;
  private final Tokens tokens;
  private final Limits limits;
  private final SchedulerClient jobs;
  private final Clock clock;

  ClientCodes(CodeRows rows, Clients clients, Tokens tokens, Limits limits, SchedulerClient jobs, Clock clock) {
    this.rows = rows;
    this.clients = clients;
    this.tokens = tokens;
    this.limits = limits;
    this.jobs = jobs;
    this.clock = clock;
  }

  /**
   * Has a code mailed; the answer is the value of the asking browser's cookie. Above the limit of a recipient nothing is
   * mailed, and nobody is told.
   *
   * @param visitId the visit at whose page it is asked for, or null
   */
  @Transactional
  public String ask(String email, UUID visitId) {
    var token = Tokens.random();
    var id = UUID.randomUUID();
    var now = clock.instant();
    if (rows.askedSince(email, now.minus(Duration.ofHours(1))) >= MAILS_AN_HOUR) {
      rows.insert(id, token, email, visitId, now, now);
    } else {
      rows.closeOlder(email, now);
      rows.insert(id, token, email, visitId, now, null);
      jobs.schedule(CodeMail.DESCRIPTOR.instance(id.toString()).data(id).build(), now);
    }
    return token;
  }

  /** Compares the digits; the sixth try, and every one after a match, finds a dead code. */
  @Transactional
  public Tried enter(String token, String digits) {
    var code = rows.taken(token, clock.instant().minus(VALID));
    if (code.isEmpty()) {
      return Tried.CLOSED;
    }
    var asked = code.get();
    limits.spend(Limit.PROOF_BY_TARGET, "code " + asked.id());
    // Digits for an address that nobody has are never right: they were mailed to nobody.
    if (mailable(asked) && same(tokens.code(asked.id()), digits)) {
      rows.match(asked.id(), clock.instant());
      return Tried.RIGHT;
    }
    return rows.exhausted(asked.id()) ? Tried.CLOSED : Tried.WRONG;
  }

  /** Whose mail the browser has read, for as long as the code would have been valid. */
  @Transactional
  public Optional<MailRead> read(String token) {
    return rows.matched(token, clock.instant().minus(VALID));
  }

  /** It has led to what it was for. */
  @Transactional
  public void close(MailRead read) {
    rows.close(read.id(), clock.instant());
  }

  boolean mailable(MailRead asked) {
    return asked.visitId() != null || !clients.openedBy(asked.email()).isEmpty();
  }

  private static boolean same(String code, String digits) {
    return MessageDigest.isEqual(code.getBytes(UTF_8), digits.getBytes(UTF_8));
  }
}
