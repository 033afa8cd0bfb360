package clinic.rhomboid.accounts;

import java.util.Map;

/** What a page says after a change to an account. */
final class PersonNotice {

  private static final Map<String, String> WORDS = Map.of(
      "roles", "The roles are changed. They have been signed out and told by mail.",
      "email", "The e-mail address is changed. They have been signed out, and the old address is told.",
      "invitation", "A new invitation is on its way. The one before it doesn’t work any more.",
      "suspension", "The account is switched off. They have been signed out and can’t sign in.",
      "return", "The account is switched on again.",
      "second-factor", "Their app and recovery codes no longer count. They have been signed out and told by mail.",
      "sign-out", "They have been signed out everywhere.");

  private PersonNotice() {}

  /** Null for a word that is not ours: an address says nothing on our page. */
  static String words(String done) {
    return done == null ? null : WORDS.get(done);
  }
}
