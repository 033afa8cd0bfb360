package clinic.rhomboid.accounts;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A session as its owner reads it.
 *
 * @param current whether it is the one that is looking
 */
record SessionLine(String id, String browser, String address, String since, String seen, boolean current) {

  private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.US);

  static SessionLine of(Session session, SignedIn who, ZoneId zone) {
    return new SessionLine(session.id.toString(), session.browser, session.address,
        AT.format(session.createdAt.atZone(zone)), AT.format(session.lastSeenAt.atZone(zone)),
        session.id.equals(who.session()));
  }
}
