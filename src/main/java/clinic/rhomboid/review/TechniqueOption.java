package clinic.rhomboid.review;

import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.screening.Decision;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.techniques.Service;
import java.util.List;
import java.util.function.Predicate;

/**
 * A technique that a therapist may accept a visit for.
 *
 * @param lifted whether the rules say to avoid it, so that accepting lifts them
 */
public record TechniqueOption(String id, String name, boolean lifted) {

  /**
   * For a kept time: the one that was asked for, and those the rules leave open that fit into the same time with the
   * same therapist. For a request for a call: all.
   */
  static List<TechniqueOption> of(RuleSet rules, Decision decision, Appointment visit, ClinicSupply supply) {
    Predicate<TechniqueOption> possible = option -> !visit.hasTime() || option.id().equals(visit.technique)
        || !option.lifted() && fits(option.id(), visit, supply);
    return rules.techniques().stream()
        .map(technique -> new TechniqueOption(technique.id(), technique.name(),
            decision.blockedTechniques().contains(technique.id())))
        .filter(possible)
        .toList();
  }

  private static boolean fits(String technique, Appointment visit, ClinicSupply supply) {
    var given = supply.therapist(visit.therapistId).filter(therapist -> therapist.techniques().contains(technique));
    var booked = supply.service(visit.technique, visit.minutes);
    var wanted = supply.service(technique, visit.minutes);
    return given.isPresent() && booked.isPresent() && wanted.isPresent() && sameBuffers(booked.get(), wanted.get());
  }

  private static boolean sameBuffers(Service one, Service other) {
    return one.bufferBefore().equals(other.bufferBefore()) && one.bufferAfter().equals(other.bufferAfter());
  }
}
