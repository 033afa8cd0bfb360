package clinic.rhomboid.review;

import static java.util.stream.Collectors.toMap;

import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.booking.ReviewDecision;
import clinic.rhomboid.booking.ReviewDecisions;
import clinic.rhomboid.booking.VisitScreening;
import clinic.rhomboid.clients.Client;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.intake.IntakeRevision;
import clinic.rhomboid.intake.IntakeStack;
import clinic.rhomboid.intake.Intakes;
import clinic.rhomboid.intake.ScreeningResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** Opens visits with what was signed for them: as many statements for a list as for one. */
@ApplicationScoped
class VisitFiles {

  private final Clients clients;
  private final Intakes intakes;
  private final IntakeStack stack;
  private final ReviewDecisions decisions;
  private final Pictures pictures;
  private final Clock clock;

  VisitFiles(
      Clients clients, Intakes intakes, IntakeStack stack, ReviewDecisions decisions, Pictures pictures, Clock clock) {
    this.clients = clients;
    this.intakes = intakes;
    this.stack = stack;
    this.decisions = decisions;
    this.pictures = pictures;
    this.clock = clock;
  }

  private record Found(
      Map<UUID, Client> clients, Map<UUID, IntakeRevision> revisions, Map<UUID, ScreeningResult> results,
      Map<UUID, ReviewDecision> acceptances) {}

  VisitFile open(Appointment visit) {
    return open(List.of(visit)).get(0);
  }

  /** In the same order. */
  List<VisitFile> open(List<Appointment> visits) {
    if (visits.isEmpty()) {
      return List.of();
    }
    var found = new Found(
        clients.list("id in ?1", ids(visits, visit -> visit.clientId)).stream()
            .collect(toMap(client -> client.id, Function.identity())),
        stack.current(ids(visits, visit -> visit.intakeId)),
        stack.results(ids(visits, visit -> visit.screeningId)),
        decisions.list("id in ?1", ids(visits, visit -> visit.acceptanceId)).stream()
            .collect(toMap(decision -> decision.id, Function.identity())));
    return visits.stream().map(visit -> file(visit, found)).toList();
  }

  private VisitFile file(Appointment visit, Found found) {
    var client = found.clients().get(visit.clientId);
    var when = visit.hasTime() ? visit.startsAt : clock.instant();
    var day = pictures.lastSeen(visit.locationId).day(when);
    var acceptance = visit.acceptanceId == null ? null : found.acceptances().get(visit.acceptanceId);
    return new VisitFile(visit, client, VisitScreening.age(client.birthDate, day), screened(visit, found),
        acceptance == null ? null : decisions.limits(acceptance));
  }

  private VisitFile.Screened screened(Appointment visit, Found found) {
    if (visit.screeningId == null) {
      return null;
    }
    var revision = found.revisions().get(visit.intakeId);
    var result = found.results().get(visit.screeningId);
    return new VisitFile.Screened(revision, intakes.answers(revision), result, intakes.decision(result));
  }

  private static Collection<UUID> ids(List<Appointment> visits, Function<Appointment, UUID> which) {
    return visits.stream().map(which).filter(Objects::nonNull).distinct().toList();
  }
}
