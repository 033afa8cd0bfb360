package clinic.rhomboid.handbook;

import clinic.rhomboid.intake.ConditionGroups;
import clinic.rhomboid.screening.Alarm;
import clinic.rhomboid.screening.Contraindication;
import clinic.rhomboid.screening.FollowUp;
import clinic.rhomboid.screening.RedFlag;
import clinic.rhomboid.screening.RuleSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The screening questions in the groups in which clients are asked them. */
@ApplicationScoped
class WhatIfQuestions {

  private final List<Group> groups = new ArrayList<>();

  WhatIfQuestions(RuleSet rules) {
    var asked = rules.redFlags().stream().filter(flag -> !flag.derived()).toList();
    groups.add(signs("Signs of an emergency", asked.stream().filter(flag -> flag.alarm() == Alarm.EMERGENCY)));
    groups.add(signs("Other warning signs", asked.stream().filter(flag -> flag.alarm() != Alarm.EMERGENCY)));
    new LinkedHashSet<>(rules.contraindications().stream().map(Contraindication::category).toList())
        .forEach(category -> groups.add(new Group(ConditionGroups.title(category), rules.contraindications().stream()
            .filter(item -> item.category().equals(category)).map(Asked::of).toList())));
  }

  /** Questions of one kind. */
  public record Group(String title, List<Asked> questions) {

    List<String> ids() {
      return questions.stream().map(Asked::id).toList();
    }
  }

  /** One question with all that may be asked after it. */
  public record Asked(
      String id, String label, String words, List<FollowUp.Option> options, boolean places, boolean note, boolean cleared) {

    static Asked of(RedFlag flag) {
      return new Asked(flag.id(), flag.label(), flag.question(), List.of(), false, false, flag.clearable());
    }

    static Asked of(Contraindication item) {
      var options = item.followUp() == null ? List.<FollowUp.Option>of() : item.followUp().options();
      return new Asked(item.id(), item.label(), item.question(), options,
          item.asksLocations() || options.stream().anyMatch(FollowUp.Option::asksLocations),
          item.asksClearance() || options.stream().anyMatch(FollowUp.Option::asksClearance), false);
    }

    public boolean more() {
      return places || note || cleared || !options.isEmpty();
    }
  }

  private static Group signs(String title, Stream<RedFlag> flags) {
    return new Group(title, flags.map(Asked::of).toList());
  }

  List<Group> groups() {
    return List.copyOf(groups);
  }

  /** The questions that somebody may mean by these words: one whose label they are, or all they stand in. */
  List<Asked> meantBy(String words) {
    var wanted = words.toLowerCase(Locale.ROOT);
    var all = groups.stream().flatMap(group -> group.questions().stream()).toList();
    var exact = all.stream().filter(asked -> asked.label().toLowerCase(Locale.ROOT).equals(wanted)).toList();
    return exact.isEmpty()
        ? all.stream().filter(asked -> asked.label().toLowerCase(Locale.ROOT).contains(wanted)).toList() : exact;
  }
}
