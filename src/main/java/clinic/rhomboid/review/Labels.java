package clinic.rhomboid.review;

import clinic.rhomboid.answers.Complaint;
import clinic.rhomboid.screening.Choice;
import clinic.rhomboid.screening.RuleSet;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of the rules for what is stored as ids. */
final class Labels {

  private Labels() {}

  /** A region of the back or another area of the body. */
  static String place(RuleSet rules, String id) {
    return Stream.concat(rules.regions().stream(), rules.otherBodyAreas().stream())
        .filter(place -> place.value().equals(id)).map(Choice::label).findFirst().orElse(id);
  }

  static String places(RuleSet rules, Collection<String> ids) {
    return ids.stream().sorted().map(id -> place(rules, id)).collect(Collectors.joining("; "));
  }

  static List<String> chosen(RuleSet rules, Complaint complaint, String field) {
    return rules.complaintField(field).options().stream()
        .filter(option -> complaint.chosen(field).contains(option.value())).map(Choice::label).toList();
  }

  static String technique(RuleSet rules, String id) {
    return rules.technique(id).name();
  }

  /** An id of a position or a training, as words. */
  static String spelled(String id) {
    var words = id.replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
