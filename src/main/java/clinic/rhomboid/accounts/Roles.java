package clinic.rhomboid.accounts;

import java.util.List;

/**
 * What somebody may do here.
 *
 * @param names of {@link #KNOWN}, in that order
 * @param therapist who they are among the therapists; null unless they are one
 */
record Roles(List<String> names, String therapist) {

  static final String DESK = "desk";
  static final String THERAPIST = "therapist";
  static final String OWNER = "owner";
  static final List<String> KNOWN = List.of(DESK, THERAPIST, OWNER);

  /** As a form says it: whatever is no role is none, and only a therapist is one of the therapists. */
  static Roles typed(List<String> ticked, String therapist) {
    var names = KNOWN.stream().filter(ticked::contains).toList();
    return new Roles(names, names.contains(THERAPIST) ? therapist : null);
  }

  static Roles of(Account account) {
    return typed(List.of(account.roles), account.therapistId);
  }

  void give(Account account) {
    account.roles = names.toArray(String[]::new);
    account.therapistId = therapist;
  }

  boolean owner() {
    return names.contains(OWNER);
  }

  /** In words, for mails, the trail and the list. */
  String words() {
    return String.join(", ", names);
  }
}
