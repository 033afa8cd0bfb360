package clinic.rhomboid.accounts;

import clinic.rhomboid.audit.Origin;
import clinic.rhomboid.vault.Tokens;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Login sessions: rows, so that any node knows them and ending one ends it everywhere at once. */
@ApplicationScoped
public class Sessions implements PanacheRepositoryBase<Session, UUID> {

  static final int WRONG_CODES = 5;

  // Rare enough to cost nothing, exact enough for the lock.
  private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

  private final Clock clock;
  private final Origin origin;

  Sessions(Clock clock, Origin origin) {
    this.clock = clock;
    this.origin = origin;
  }

  /** A new session of this account; the answer is the cookie's value, which is stored only hashed. */
  @Transactional
  String open(Account account, Stage stage, String browser) {
    var now = clock.instant();
    delete("createdAt <= ?1", now.minus(Stage.OPEN.lasts));
    var token = Tokens.random();
    var session = new Session();
    session.id = UUID.randomUUID();
    session.tokenHash = Tokens.hash(token);
    session.account = account;
    session.stage = stage;
    session.createdAt = now;
    session.lastSeenAt = now;
    session.provenAt = now;
    session.address = origin.address();
    session.browser = browser;
    persist(session);
    return token;
  }

  /** The session of this cookie, locked or not, unless it has ended or its account is switched off. */
  @Transactional
  Optional<Session> of(String token) {
    return find("from Session s join fetch s.account where s.tokenHash = ?1", Tokens.hash(token))
        .firstResultOptional().filter(session -> !session.ended(clock.instant()));
  }

  /**
   * The same, as the session of a request; a locked one stays locked.
   *
   * @param somebody whether somebody at the screen has made it, and not a page by itself
   */
  @Transactional
  Optional<SignedIn> seen(String token, boolean somebody) {
    var now = clock.instant();
    var session = of(token);
    session.filter(open -> somebody && !open.locked(now)).ifPresent(open ->
        update("lastSeenAt = ?1 where id = ?2 and lastSeenAt < ?3", now, open.id, now.minus(SEEN_EVERY)));
    return session.map(open -> SignedIn.of(open, now));
  }

  /** Whether the session has neither ended nor been locked since. Asking is no use of it. */
  @Transactional
  boolean stands(UUID session) {
    var now = clock.instant();
    return find("from Session s join fetch s.account where s.id = ?1", session).firstResultOptional()
        .filter(open -> !open.ended(now) && !open.locked(now)).isPresent();
  }

  /** Exchanges the token, whenever somebody has proven who they are: a token known from before is worth nothing. */
  @Transactional
  String renew(Session session, boolean proven) {
    var now = clock.instant();
    var token = Tokens.random();
    update("tokenHash = ?1, lastSeenAt = ?2, provenAt = ?3 where id = ?4",
        Tokens.hash(token), now, proven ? now : session.provenAt, session.id);
    return token;
  }

  /** Counts one more try at a code, before it is looked at; false when there have been too many. */
  @Transactional
  boolean mayTryCode(Session session) {
    return update("wrongCodes = wrongCodes + 1 where id = ?1 and wrongCodes < ?2", session.id, WRONG_CODES) == 1;
  }

  @Transactional
  List<Session> ofAccount(UUID account) {
    return list("account.id = ?1 and stage = ?2 and createdAt > ?3 order by lastSeenAt desc",
        account, Stage.OPEN, clock.instant().minus(Stage.OPEN.lasts));
  }

  @Transactional
  void close(String token) {
    delete("tokenHash", Tokens.hash(token));
  }

  /** Ends one session of this account; false when there is none of this name. */
  @Transactional
  boolean end(UUID account, UUID session) {
    return delete("id = ?1 and account.id = ?2", session, account) == 1;
  }

  /** Ends every session of this account: its roles have changed, or it was switched off. */
  @Transactional
  public void endAll(UUID account) {
    delete("account.id", account);
  }

  /** Ends every session of this account but the one of this cookie: its password or its second factor has changed. */
  @Transactional
  public void endOthers(UUID account, String token) {
    delete("account.id = ?1 and tokenHash <> ?2", account, Tokens.hash(token));
  }
}
