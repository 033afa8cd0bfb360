package clinic.rhomboid.screening;

import java.util.List;

/** The rules about the answers as a whole: each sends the booking to a therapist and changes no technique. */
final class WholeRules {

  static List<Contribution> all(RuleSet rules) {
    return List.of(severalAtOnce(rules), placeMissing(rules), nothingOpen(rules));
  }

  static Contribution severalAtOnce(RuleSet rules) {
    return Contribution.review(
        "load_three_modify", "Several conditions at once",
        "Three or more conditions that each change the session: weigh them together.", rules);
  }

  static Contribution placeMissing(RuleSet rules) {
    return Contribution.review(
        "complaint_incomplete", "Where it bothers them is missing",
        "No region of the back was marked: every local condition counts as lying in the painful area.", rules);
  }

  static Contribution nothingOpen(RuleSet rules) {
    return Contribution.review(
        "no_technique_available", "No technique open",
        "No technique is open without a therapist's decision.", rules);
  }

  private WholeRules() {}
}
