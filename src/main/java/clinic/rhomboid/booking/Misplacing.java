package clinic.rhomboid.booking;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import clinic.rhomboid.slots.RoomSupply;
import clinic.rhomboid.vault.SealBrokenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells which visits to come a change of settings leaves without what they need, and which already are. */
@ApplicationScoped
public class Misplacing {

  private final VisitsToCome toCome;
  private final StandingVisits visits;
  private final SupplyReader supplies;
  private final Appointments appointments;
  private final VisitJudging judging;
  private final EntityManager entities;
  private final Clock clock;

  Misplacing(VisitsToCome toCome, StandingVisits visits, SupplyReader supplies, Appointments appointments,
      VisitJudging judging, EntityManager entities, Clock clock) {
    this.toCome = toCome;
    this.visits = visits;
    this.supplies = supplies;
    this.appointments = appointments;
    this.judging = judging;
    this.entities = entities;
    this.clock = clock;
  }

  /** Visits to come for the front desk to settle, soonest first. */
  @Transactional
  public List<Misplaced> now(int location) {
    return new Standing(supplies.peek(location), visits.read(location), clock.instant()).misplaced();
  }

  /** What stands before a change; nobody books or moves from now on until the transaction ends. */
  @Transactional(MANDATORY)
  public Before before(int location) {
    var supply = supplies.peek(location);
    toCome.standStill(supply.location());
    return new Before(supply, new Standing(supply, visits.read(location), clock.instant()).misplaced());
  }

  /** How things were before a change. */
  public record Before(ClinicSupply supply, List<Misplaced> misplaced) {}

  /** The visits that have lost something by what was changed since, in this very transaction. */
  @Transactional(MANDATORY)
  public List<Misplaced> lostSince(Before before) {
    entities.flush();
    var location = before.supply().location().id;
    var after = supplies.peek(location);
    var all = visits.read(location);
    var known = before.misplaced().stream().map(Misplaced::visit).collect(Collectors.toSet());
    var lost = new ArrayList<>(new Standing(after, all, clock.instant()).misplaced());
    lost.removeIf(one -> known.contains(one.visit()));
    var found = lost.stream().map(Misplaced::visit).collect(Collectors.toSet());
    all.visits().stream()
        .filter(visit -> !found.contains(visit.id()) && !known.contains(visit.id()) && lacks(visit, before.supply(), after))
        .forEach(visit -> lost.add(Standing.of(visit, Loss.FOR_CLIENT)));
    lost.sort(Comparator.comparing(Misplaced::start));
    return lost;
  }

  /** Keeps these on the list of the front desk, although only their clients' answers say why. */
  @Transactional(MANDATORY)
  public void keepInMind(List<Misplaced> lost) {
    lost.stream().filter(one -> one.loss() == Loss.FOR_CLIENT).map(one -> appointments.locked(one.visit()))
        .forEach(visit -> visit.needsAnotherPlace = true);
  }

  /** Only where its room or its therapist has lost something are the answers asked, since that takes opening them. */
  private boolean lacks(StandingVisit visit, ClinicSupply before, ClinicSupply after) {
    var features = features(after, visit.room());
    var competences = competences(after, visit.therapist());
    if (features.containsAll(features(before, visit.room())) && competences.containsAll(competences(before, visit.therapist()))) {
      return false;
    }
    try {
      return lacks(appointments.findById(visit.id()), visit, features, competences, before, after);
    } catch (SealBrokenException unreadable) {
      // Nobody can tell what it needs; somebody must look at it.
      return true;
    }
  }

  private boolean lacks(Appointment appointment, StandingVisit visit, Set<String> features, Set<String> competences,
      ClinicSupply before, ClinicSupply after) {
    var verdict = judging.verdict(appointment, after.day(visit.start()));
    var needs = judging.needs(appointment, verdict, visit.technique(), visit.start(), before).within(before, visit.technique());
    return !features.containsAll(needs.roomFeatures()) || !competences.containsAll(needs.competences());
  }

  private static Set<String> features(ClinicSupply supply, int room) {
    return supply.supply().rooms().stream().filter(one -> one.id() == room).map(RoomSupply::features).findFirst().orElse(Set.of());
  }

  private static Set<String> competences(ClinicSupply supply, String therapist) {
    return supply.therapist(therapist).map(one -> one.competences()).orElse(Set.of());
  }
}
