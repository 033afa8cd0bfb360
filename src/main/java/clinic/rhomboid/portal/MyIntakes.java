package clinic.rhomboid.portal;

import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.clients.Client;
import clinic.rhomboid.intake.AnswersJson;
import clinic.rhomboid.intake.IntakeRevision;
import clinic.rhomboid.intake.Intakes;
import clinic.rhomboid.intake.RulesOfRecord;
import clinic.rhomboid.intake.Said;
import clinic.rhomboid.intake.ScreeningResult;
import clinic.rhomboid.screening.Choice;
import clinic.rhomboid.screening.Explanation;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.screening.Standing;
import clinic.rhomboid.screening.TechniqueChoice;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What a client has signed, in the client's words, and what followed from it. */
@ApplicationScoped
class MyIntakes {

  private final Intakes intakes;
  private final RulesOfRecord records;

  MyIntakes(Intakes intakes, RulesOfRecord records) {
    this.intakes = intakes;
    this.records = records;
  }

  /** Newest first. */
  List<IntakeRevision> all(Client client) {
    return intakes.signedBy(client.id);
  }

  List<Dossier.Revision> told(Client client) {
    return all(client).stream().map(revision -> told(client, revision)).toList();
  }

  /** One of this client's own; another's is none. */
  Optional<Dossier.Revision> told(Client client, UUID id) {
    return all(client).stream().filter(revision -> revision.id.equals(id)).findFirst()
        .map(revision -> told(client, revision));
  }

  /** All that this client signed for the same visit as this, the last first. */
  List<Dossier.Revision> ofSameVisit(Client client, UUID id) {
    var signed = all(client);
    var intake = signed.stream().filter(one -> one.id.equals(id)).findFirst().map(one -> one.intakeId).orElse(null);
    return signed.stream().filter(one -> one.intakeId.equals(intake))
        .sorted(Comparator.comparing((IntakeRevision one) -> one.number).reversed())
        .map(one -> told(client, one)).toList();
  }

  private Dossier.Revision told(Client client, IntakeRevision revision) {
    var rules = records.named(revision.ruleSetSha256);
    if (client.keyId == null) {
      return new Dossier.Revision(revision.id, revision.number, revision.signedAt, null, revision.consentVersion,
          rules.version(), null, List.of(), List.of());
    }
    var written = intakes.written(revision);
    var answers = new AnswersJson(rules).read(written).answers();
    return new Dossier.Revision(revision.id, revision.number, revision.signedAt, intakes.signature(revision),
        revision.consentVersion, rules.version(), written, Said.of(rules, answers),
        intakes.results(revision).stream().map(result -> outcome(rules, answers, result)).toList());
  }

  private Dossier.Outcome outcome(RuleSet rules, Answers answers, ScreeningResult result) {
    var decision = intakes.decision(result);
    var techniques = Explanation.of(rules, answers, decision).stream()
        .map(choice -> new Dossier.Technique(choice.name(), standing(choice), choice.why())).toList();
    return new Dossier.Outcome(result.judgedFor, result.judgedAt, result.disposition.name(),
        rules.routeTexts().get(result.disposition), techniques,
        decision.advice().stream().map(advice -> advice.text().strip()).toList(),
        decision.avoidAreas().stream().map(area -> place(rules, area)).toList());
  }

  private static String standing(TechniqueChoice choice) {
    var light = choice.lightPressure() && choice.standing() != Standing.BLOCKED ? ", with light pressure only" : "";
    return switch (choice.standing()) {
      case RANKED -> "Fits" + light;
      case REVIEW -> "A therapist decides" + light;
      case NOT_SUGGESTED -> "Possible, others fit better" + light;
      case BLOCKED -> "Not for you now";
    };
  }

  private static String place(RuleSet rules, String id) {
    return Stream.concat(rules.regions().stream(), rules.otherBodyAreas().stream())
        .filter(place -> place.value().equals(id)).map(Choice::label).findFirst().orElse(id);
  }
}
