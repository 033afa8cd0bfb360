package clinic.rhomboid.waitlist;

import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.time.ClientTimes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

/** What somebody waits for, in words. */
@ApplicationScoped
class WishWords {

  private final RuleSet rules;

  WishWords(RuleSet rules) {
    this.rules = rules;
  }

  /**
   * A wish as it is read.
   *
   * @param parts the times of the week
   */
  public record Told(String what, String who, String parts, String days) {}

  Told of(Wish wish, ClinicSupply supply) {
    var times = new ClientTimes(supply.zone());
    return new Told(
        wish.techniques().stream().map(this::technique).collect(Collectors.joining(" or ")) + ", " + wish.minutes() + " minutes",
        wish.therapists().isEmpty() ? "Any therapist" : wish.therapists().stream().sorted()
            .map(id -> supply.therapistNames().getOrDefault(id, id)).collect(Collectors.joining(" or ")),
        wish.parts().isEmpty() ? "Any time" : wish.parts().stream().sorted().map(Part::words).collect(Collectors.joining(", ")),
        times.dated(wish.from()) + " to " + times.dated(wish.until()));
  }

  String technique(String id) {
    return rules.technique(id).name();
  }

  /** Every technique that is given somewhere here, as choices. */
  List<Choice> techniques(ClinicSupply supply) {
    return rules.techniques().stream().filter(one -> !supply.services(one.id()).isEmpty())
        .map(one -> new Choice(one.id(), one.name())).toList();
  }

  List<Choice> therapists(ClinicSupply supply) {
    return supply.supply().therapists().stream()
        .map(one -> new Choice(one.id(), supply.therapistNames().get(one.id()))).toList();
  }

  /** Something to tick. */
  public record Choice(String id, String name) {}
}
