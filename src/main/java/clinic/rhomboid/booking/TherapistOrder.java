package clinic.rhomboid.booking;

import clinic.rhomboid.matching.Candidate;
import clinic.rhomboid.matching.Choice;
import clinic.rhomboid.matching.TherapistMatching;
import clinic.rhomboid.matching.TieBreak;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.screening.Technique;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The therapists of a location in the order in which they fit a client, for a start that is already chosen: the order by
 * which pages name one of several and by which a booking for any takes one.
 */
@ApplicationScoped
public class TherapistOrder {

  private final TieBreaks tieBreaks;
  private final Map<String, String> techniqueNames;

  TherapistOrder(RuleSet rules, TieBreaks tieBreaks) {
    this.tieBreaks = tieBreaks;
    techniqueNames = rules.techniques().stream().collect(Collectors.toMap(Technique::id, Technique::name));
  }

  /**
   * @param ranked the client's techniques, best fit first
   * @param start everybody's earliest time, since it is the one that is wanted
   * @param client whose wishes count, or null
   */
  public List<Choice> of(ClinicSupply supply, List<String> ranked, Needs needs, Instant start, UUID client) {
    var breaks = tieBreaks.of(client);
    var candidates = supply.supply().therapists().stream()
        .map(therapist -> new Candidate(therapist.id(), supply.therapistNames().get(therapist.id()),
            therapist.techniques(), therapist.competences(), start,
            breaks.getOrDefault(therapist.id(), TieBreak.NONE)))
        .toList();
    return TherapistMatching.order(ranked, needs.competences(), candidates, techniqueNames, supply.zone()).choices();
  }

  /** The ids for a visit that may move: its own therapist first, then whoever fits its client. */
  public List<String> forMove(Appointment visit, ClinicSupply supply, Availability.Query query, Instant now) {
    var ids = of(supply, List.of(query.technique()), query.needs(), now, visit.clientId).stream().map(Choice::therapist);
    return Stream.concat(Stream.of(visit).map(one -> one.therapistId).filter(Objects::nonNull), ids).distinct().toList();
  }

  /** The reason for the therapist of a time that is kept for somebody who is not known yet, or null. */
  public String why(Hold hold, Verdict verdict, ClinicSupply supply) {
    var needs = Needs.of(verdict.decision()).within(supply, hold.technique);
    return Choice.whyOf(of(supply, verdict.rankedWith(hold.technique), needs, hold.startsAt, null), hold.therapistId);
  }

  /** The same for somebody of whom nothing is known. */
  List<Choice> of(ClinicSupply supply, List<String> ranked, Needs needs, Instant start) {
    return of(supply, ranked, needs, start, null);
  }
}
