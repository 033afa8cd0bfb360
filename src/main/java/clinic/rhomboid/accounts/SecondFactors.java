package clinic.rhomboid.accounts;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.limits.Limit;
import clinic.rhomboid.limits.Limits;
import clinic.rhomboid.messages.MessageKind;
import clinic.rhomboid.messages.Notice;
import clinic.rhomboid.vault.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The authenticator apps of accounts, and whether a typed code is one of theirs. */
@ApplicationScoped
class SecondFactors {

  private static final String CODE = "type code";

  private final EntityManager entities;
  private final Secrets secrets;
  private final RecoveryCodes recovery;
  private final Limits limits;
  private final Event<Notice> mails;
  private final Trail trail;
  private final Clock clock;

  SecondFactors(
      EntityManager entities, Secrets secrets, RecoveryCodes recovery, Limits limits, Event<Notice> mails, Trail trail,
      Clock clock) {
    this.entities = entities;
    this.secrets = secrets;
    this.recovery = recovery;
    this.limits = limits;
    this.mails = mails;
    this.trail = trail;
    this.clock = clock;
  }

  private record Factor(String sealed, long lastStep) {}

  boolean enrolled(UUID account) {
    return since(account).isPresent();
  }

  @Transactional
  Optional<Instant> since(UUID account) {
    return rows("SELECT since FROM second_factor WHERE account_id = :account", account)
        .map(row -> row.get(0, Instant.class)).findFirst();
  }

  /** Whether the app shows this code now, and nobody has used it yet; or whether it is a recovery code, which is then used up. */
  @Transactional
  boolean accept(Account account, String typed) {
    limits.spend(Limit.CODE_BY_ACCOUNT, account.id.toString());
    var code = bare(typed);
    var recovered = recovery.use(account.id, code);
    if (recovered) {
      trail.record(account.email, "use recovery code", subject(account), null, null);
    }
    if (recovered || ofApp(account.id, code)) {
      return true;
    }
    trail.denied(account.email, CODE, subject(account));
    return false;
  }

  /** Sets up or replaces the app, once it has shown its first code; that code is then used, too. */
  @Transactional
  boolean enrol(Account account, byte[] secret, String typed) {
    var step = Totp.step(secret, bare(typed), clock.instant(), 0);
    if (step.isEmpty()) {
      trail.denied(account.email, "set up second factor", subject(account));
      return false;
    }
    entities.createNativeQuery("""
            INSERT INTO second_factor (account_id, sealed_secret, last_step, since) VALUES (:account, :secret, :step, :now)
            ON CONFLICT (account_id) DO UPDATE
            SET sealed_secret = excluded.sealed_secret, last_step = excluded.last_step, since = excluded.since""")
        .setParameter("account", account.id)
        .setParameter("secret", secrets.sealWord(purpose(account.id), HexFormat.of().formatHex(secret)))
        .setParameter("step", step.getAsLong())
        .setParameter("now", clock.instant())
        .executeUpdate();
    trail.record(account.email, "set up second factor", subject(account), null, null);
    tell(account);
    return true;
  }

  /** Switched off by its owner, or by whoever helps somebody who has lost both phone and paper. */
  @Transactional
  void remove(Account account, String actor) {
    entities.createNativeQuery("DELETE FROM second_factor WHERE account_id = :account")
        .setParameter("account", account.id).executeUpdate();
    trail.record(actor, "switch off second factor", subject(account), null, null);
    tell(account);
  }

  private void tell(Account account) {
    mails.fire(Notice.withRows(MessageKind.SECOND_FACTOR_CHANGED, account.email, account.name, Map.of()));
  }

  private boolean ofApp(UUID account, String code) {
    return rows("SELECT sealed_secret, last_step FROM second_factor WHERE account_id = :account", account)
        .map(row -> new Factor(row.get(0, String.class), row.get(1, Long.class)))
        .findFirst()
        .map(factor -> Totp.step(
            HexFormat.of().parseHex(secrets.openWord(purpose(account), factor.sealed)), code, clock.instant(),
            factor.lastStep))
        .filter(step -> step.isPresent() && takes(account, step.getAsLong()))
        .isPresent();
  }

  /** Of two requests with the same code the database lets one through. */
  private boolean takes(UUID account, long step) {
    return entities.createNativeQuery(
            "UPDATE second_factor SET last_step = :step WHERE account_id = :account AND last_step < :step")
        .setParameter("step", step).setParameter("account", account).executeUpdate() == 1;
  }

  private Stream<Tuple> rows(String sql, UUID account) {
    Stream<?> rows = entities.createNativeQuery(sql, Tuple.class).setParameter("account", account).getResultStream();
    return rows.map(Tuple.class::cast);
  }

  /** Bound to the account: a sealed secret that is copied to another account's row does not open. */
  private static String purpose(UUID account) {
    return "second factor " + account;
  }

  private static String subject(Account account) {
    return "account " + account.id;
  }

  private static String bare(String typed) {
    return typed == null ? "" : typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
  }
}
