package clinic.rhomboid.accounts;

import java.util.List;

/**
 * What somebody sees of their own account.
 *
 * @param factorSince the day since which there is a second factor, or null
 * @param codesLeft recovery codes that have not been used
 * @param mayRemove whether this clinic lets people do without a second factor
 */
record AccountView(
    String name, String email, List<SessionLine> sessions, String factorSince, long codesLeft, boolean mayRemove) {

  public boolean others() {
    return sessions.size() > 1;
  }
}
