package clinic.rhomboid.accounts;

import java.util.List;
import java.util.UUID;

/**
 * Somebody who works here, as the owner sees them.
 *
 * @param roles in words
 * @param therapist the name by which clients book them, or null
 * @param lastSignedIn in words, or null when they never did
 * @param invited whether they have no password yet
 * @param secondFactor whether they sign in with a code beside their password
 */
public record Person(
    UUID id, String name, String email, String roles, String therapist, State state, String lastSignedIn, boolean active,
    boolean invited, boolean secondFactor) {

  /** How the account stands: in words, and as a mark beside them. */
  public record State(String words, String tone, String glyph) {}

  /** What a person is asked about their roles, with what is chosen. */
  public record RoleFields(
      List<Choice> roles, List<Choice> therapists, String rolesError, String therapistError) {}

  public record Choice(String id, String name, boolean chosen) {}
}
