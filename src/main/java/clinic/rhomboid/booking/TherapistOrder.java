package clinic.rhomboid.booking;

import clinic.rhomboid.matching.Candidate;
import clinic.rhomboid.matching.Choice;
import clinic.rhomboid.matching.TherapistMatching;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.screening.Technique;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The therapists of a location in the order in which they fit a client, for a start that is already chosen. */
@ApplicationScoped
class TherapistOrder {

  private final Map<String, String> techniqueNames;

  TherapistOrder(RuleSet rules) {
    techniqueNames = rules.techniques().stream().collect(Collectors.toMap(Technique::id, Technique::name));
  }

  /**
   * @param ranked the client's techniques, best fit first
   * @param start everybody's earliest time, since it is the one that is wanted
   */
  List<Choice> of(ClinicSupply supply, List<String> ranked, Needs needs, Instant start) {
    var candidates = supply.supply().therapists().stream()
        .map(therapist -> new Candidate(therapist.id(), supply.therapistNames().get(therapist.id()),
            therapist.techniques(), therapist.competences(), start))
        .toList();
    return TherapistMatching.order(ranked, needs.competences(), candidates, techniqueNames, supply.zone()).choices();
  }
}
