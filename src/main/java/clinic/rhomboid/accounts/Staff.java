package clinic.rhomboid.accounts;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Set;

/**
 * Who is signed in, as pages name them; a stranger has neither name nor roles.
 *
 * @param name as colleagues read it
 * @param email what they sign in with
 * @param roles of {@code desk}, {@code therapist} and {@code owner}
 */
public record Staff(String name, String email, Set<String> roles) {

  /** The attributes of a {@link SecurityIdentity} that hold the name, and the id of a therapist. */
  public static final String NAME = "name";

  public static final String THERAPIST = "therapist";

  static Staff of(SecurityIdentity identity) {
    return new Staff(identity.getAttribute(NAME), identity.getPrincipal().getName(), identity.getRoles());
  }

  static Staff of(Account account) {
    return new Staff(account.name, account.email, account.roleSet());
  }

  /** Whether somebody is signed in wholly. */
  public boolean known() {
    return !roles.isEmpty();
  }

  public boolean desk() {
    return roles.contains("desk") || owner();
  }

  public boolean therapist() {
    return roles.contains("therapist");
  }

  public boolean owner() {
    return roles.contains("owner");
  }

  /** The page their work begins on. */
  public String home() {
    if (owner()) {
      return "/owner";
    }
    return therapist() && !desk() ? "/therapist" : "/desk";
  }
}
