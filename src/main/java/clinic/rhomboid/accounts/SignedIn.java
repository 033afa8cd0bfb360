package clinic.rhomboid.accounts;

import io.quarkus.security.identity.SecurityIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Whose session a request belongs to, as it stood when the request came.
 *
 * @param provenAt when the password, and the code of whoever has a second factor, was typed last
 */
record SignedIn(
    UUID session, UUID account, String email, String name, Set<String> roles, String therapist, Stage stage,
    boolean locked, Instant provenAt) {

  /** The attribute of a {@link SecurityIdentity} that holds this. */
  static final String ATTRIBUTE = "signedIn";

  private static final Duration FRESH = Duration.ofMinutes(10);

  static SignedIn of(Session session, Instant now) {
    var account = session.account;
    return new SignedIn(session.id, account.id, account.email, account.name, account.roleSet(), account.therapistId,
        session.stage, session.locked(now), session.provenAt);
  }

  /** Null for a stranger. */
  static SignedIn of(SecurityIdentity identity) {
    return identity.getAttribute(ATTRIBUTE);
  }

  /** Whether the password was typed so lately that it need not be asked again. Enrolment ends before it could be. */
  boolean fresh(Instant now) {
    return stage == Stage.ENROLMENT || provenAt.plus(FRESH).isAfter(now);
  }
}
