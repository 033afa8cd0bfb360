package clinic.rhomboid.accounts;

import clinic.rhomboid.vault.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The codes on paper for whoever has lost their phone; each works once. Stored is only a keyed hash. */
@ApplicationScoped
class RecoveryCodes {

  private static final int COUNT = 10;
  private static final int LENGTH = 10;

  // Nothing that looks like something else on paper.
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final EntityManager entities;
  private final Secrets secrets;

  RecoveryCodes(EntityManager entities, Secrets secrets) {
    this.entities = entities;
    this.secrets = secrets;
  }

  /** New codes in place of the old ones, to be shown once. */
  @Transactional
  List<String> renew(UUID account) {
    entities.createNativeQuery("DELETE FROM recovery_code WHERE account_id = :account")
        .setParameter("account", account).executeUpdate();
    var codes = Stream.generate(RecoveryCodes::random).distinct().limit(COUNT).toList();
    codes.forEach(code -> entities.createNativeQuery("INSERT INTO recovery_code VALUES (:account, :fingerprint)")
        .setParameter("account", account).setParameter("fingerprint", fingerprint(account, code)).executeUpdate());
    return codes.stream().map(code -> code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2)).toList();
  }

  /** Whether this is one of the codes; it is none any more. Typed without spaces, hyphens and capitals. */
  @Transactional
  boolean use(UUID account, String code) {
    return entities.createNativeQuery(
            "DELETE FROM recovery_code WHERE account_id = :account AND fingerprint = :fingerprint")
        .setParameter("account", account).setParameter("fingerprint", fingerprint(account, code))
        .executeUpdate() == 1;
  }

  @Transactional
  long left(UUID account) {
    return (long) entities.createNativeQuery("SELECT count(*) FROM recovery_code WHERE account_id = :account", Long.class)
        .setParameter("account", account).getSingleResult();
  }

  private byte[] fingerprint(UUID account, String code) {
    return secrets.fingerprint("recovery codes", account.toString(), code);
  }

  private static String random() {
    return RANDOM.ints(LENGTH, 0, LETTERS.length())
        .mapToObj(letter -> LETTERS.substring(letter, letter + 1)).collect(Collectors.joining());
  }
}
