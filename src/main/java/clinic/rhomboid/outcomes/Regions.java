package clinic.rhomboid.outcomes;

import clinic.rhomboid.answers.Complaint;
import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.intake.Intakes;
import clinic.rhomboid.screening.Choice;
import clinic.rhomboid.screening.RuleSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where it bothers a client: which regions of the back were marked, the worst one first. */
@ApplicationScoped
class Regions {

  private static final String MAIN = "mainRegion";

  private final Intakes intakes;
  private final RuleSet rules;

  Regions(Intakes intakes, RuleSet rules) {
    this.intakes = intakes;
    this.rules = rules;
  }

  /** What was marked for this visit: the ids with what to call them. */
  Map<String, String> of(Appointment visit) {
    var marked = intakes.current(visit.intakeId).map(revision -> marked(intakes.answers(revision).complaint()))
        .orElse(List.of());
    var labels = labels();
    var named = new LinkedHashMap<String, String>();
    marked.forEach(region -> named.put(region, labels.getOrDefault(region, region)));
    return named;
  }

  /** All there are, in the order of the rules. */
  Map<String, String> labels() {
    var labels = new LinkedHashMap<String, String>();
    for (Choice region : rules.regions()) {
      labels.put(region.value(), region.label());
    }
    return labels;
  }

  /** The place that the numbers of an intake are about: the worst, or the only one. */
  static Optional<String> worst(Complaint complaint) {
    var worst = complaint.chosen(MAIN).stream().findFirst();
    return worst.isPresent() || complaint.regions().size() != 1 ? worst : complaint.regions().stream().findFirst();
  }

  private List<String> marked(Complaint complaint) {
    var known = labels().keySet().stream().filter(complaint.regions()::contains);
    return Stream.concat(worst(complaint).filter(complaint.regions()::contains).stream(), known).distinct().toList();
  }
}
