package clinic.rhomboid.accounts;

import clinic.rhomboid.audit.Origin;
import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.limits.Limit;
import clinic.rhomboid.limits.Limits;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.NewCookie;
import java.util.Locale;

/** Compares passwords, and opens sessions for those who have proven who they are. */
@ApplicationScoped
class Entrance {

  private final Sessions sessions;
  private final SessionCookie cookie;
  private final Limits limits;
  private final Origin origin;
  private final Trail trail;

  Entrance(Sessions sessions, SessionCookie cookie, Limits limits, Origin origin, Trail trail) {
    this.sessions = sessions;
    this.cookie = cookie;
    this.limits = limits;
    this.origin = origin;
    this.trail = trail;
  }

  /** Whether this is the password of the account, which may be null. Tries from elsewhere lock nobody out. */
  boolean knows(String email, Account account, String password) {
    // Unknown accounts are counted too, or the answer would tell which are known.
    var tried = new String[] {origin.address(), email.strip().toLowerCase(Locale.ROOT)};
    limits.spend(Limit.SIGN_IN_BY_ACCOUNT, tried);
    if (!Passwords.match(account, password == null ? "" : password) || !account.active) {
      return false;
    }
    limits.giveBack(Limit.SIGN_IN_BY_ACCOUNT, tried);
    return true;
  }

  /** A new session in place of the one this browser had, so that a token planted before is worth nothing. */
  @Transactional
  NewCookie enter(Account account, Stage stage, HttpServerRequest request) {
    cookie.token(request).ifPresent(sessions::close);
    var detail = switch (stage) {
      case CODE -> "code asked for";
      case ENROLMENT -> "second factor asked for";
      case OPEN -> null;
    };
    trail.record(account.email, "sign in", "account " + account.id, null, detail);
    return cookie.carrying(sessions.open(account, stage, Browser.of(request.getHeader("User-Agent"))));
  }
}
