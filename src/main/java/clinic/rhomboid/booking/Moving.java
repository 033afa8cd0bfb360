package clinic.rhomboid.booking;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.matching.Choice;
import clinic.rhomboid.techniques.Service;
import clinic.rhomboid.time.TimeRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.UUID;
import java.util.stream.Stream;

/** Moves a visit to another time, or gives a request for a call its first one once a therapist has said yes. */
@ApplicationScoped
public class Moving {

  private final Writes writes;
  private final Appointments appointments;
  private final ReviewDecisions decisions;
  private final VisitJudging judging;
  private final Pictures pictures;
  private final TherapistOrder therapists;
  private final TimeTaking times;
  private final ClaimBook claims;
  private final VisitWriter visits;
  private final Trail trail;
  private final Event<VisitChanged> events;
  private final Clock clock;

  Moving(
      Writes writes, Appointments appointments, ReviewDecisions decisions, VisitJudging judging, Pictures pictures,
      TherapistOrder therapists, TimeTaking times, ClaimBook claims, VisitWriter visits, Trail trail,
      Event<VisitChanged> events, Clock clock) {
    this.writes = writes;
    this.appointments = appointments;
    this.decisions = decisions;
    this.judging = judging;
    this.pictures = pictures;
    this.therapists = therapists;
    this.times = times;
    this.claims = claims;
    this.visits = visits;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Moves the visit; the same therapist if free, otherwise whoever fits.
   *
   * @param therapist the only therapist wanted, or null
   */
  public ChangeOutcome move(UUID visitId, Instant start, String therapist, String actor) {
    return move(visitId, start, therapist, false, actor);
  }

  /** The same by the front desk, whom no lead time binds but that of a therapist's decision. */
  public ChangeOutcome moveByDesk(UUID visitId, Instant start, String therapist, String actor) {
    return move(visitId, start, therapist, true, actor);
  }

  private ChangeOutcome move(UUID visitId, Instant start, String therapist, boolean atOnce, String actor) {
    return change(visitId, visit -> visit.canMove(clock.instant()), visit -> {
      var supply = pictures.lastSeen(visit.locationId);
      var service = supply.service(visit.technique, visit.minutes)
          .orElseGet(() -> new Service(visit.technique, visit.minutes, visit.priceAmount, Duration.ZERO, Duration.ZERO));
      return new WantedTime(service, start, therapist);
    }, atOnce, actor);
  }

  /** The first time of a visit that a therapist accepted after a call. */
  public ChangeOutcome arrange(UUID visitId, WantedTime wanted, String actor) {
    return change(visitId, Appointment::canArrange, visit -> wanted, false, actor);
  }

  /** A search for the times this visit could be moved to, or, in this length, for the first time of an accepted request. */
  public Availability.Query query(Appointment visit, int minutes) {
    return query(visit, minutes, false);
  }

  /** The same; at once for the front desk. */
  public Availability.Query query(Appointment visit, int minutes, boolean atOnce) {
    return writes.inTransaction(() -> {
      var technique = visit.hasTime() ? visit.technique : decisions.findById(visit.acceptanceId).technique;
      return query(visit, technique, minutes, visit.hasTime() ? visit.startsAt : clock.instant(), null, atOnce);
    });
  }

  private Availability.Query query(
      Appointment visit, String technique, int minutes, Instant start, String therapist, boolean atOnce) {
    var supply = pictures.lastSeen(visit.locationId);
    var verdict = judging.verdict(visit, supply.day(start));
    var needs = judging.needs(visit, verdict, technique, start, supply);
    return new Availability.Query(visit.locationId, technique, minutes, therapist, needs, atOnce);
  }

  private ChangeOutcome change(
      UUID visitId, Predicate<Appointment> allowed, Function<Appointment, WantedTime> wish, boolean atOnce,
      String actor) {
    try {
      return writes.inTransaction(() -> tryChange(visitId, allowed, wish, atOnce, actor));
    } catch (NotPlacedException notFree) {
      return writes.inTransaction(() -> {
        var visit = appointments.findById(visitId);
        var wanted = wish.apply(visit);
        // Needs are told for the day of the visit itself: the wanted one may be impossible.
        return new ChangeOutcome.NotFree(notFree.reason(), query(visit, wanted.service().technique(),
            wanted.service().minutes(), visit.hasTime() ? visit.startsAt : clock.instant(), visit.therapistId, atOnce));
      });
    }
  }

  private ChangeOutcome tryChange(
      UUID visitId, Predicate<Appointment> allowed, Function<Appointment, WantedTime> wish, boolean atOnce,
      String actor) {
    var seen = appointments.findById(visitId);
    if (!allowed.test(seen)) {
      return new ChangeOutcome.TooLate(seen);
    }
    var supply = pictures.lastSeen(seen.locationId);
    var wanted = wish.apply(seen);
    supply.checkPossible(wanted.start(), clock.instant());
    var oldStart = seen.startsAt;
    times.lock(supply, spans(seen, wanted));
    var visit = appointments.locked(visitId);
    if (!Objects.equals(oldStart, visit.startsAt)) {
      throw new StaleVisitException();
    }
    if (!allowed.test(visit)) {
      return new ChangeOutcome.TooLate(visit);
    }
    if (staysAsItIs(visit, wanted)) {
      return new ChangeOutcome.Changed(visit);
    }
    var verdict = judging.verdict(visit, supply.day(wanted.start()));
    if (verdict != null && judging.forbids(visit, verdict, wanted.service().technique())) {
      return new ChangeOutcome.Forbidden(verdict.decision());
    }
    settle(visit, wanted, verdict, supply, atOnce, actor);
    return new ChangeOutcome.Changed(visit);
  }

  private void settle(
      Appointment visit, WantedTime wanted, Verdict verdict, ClinicSupply supply, boolean atOnce, String actor) {
    var technique = wanted.service().technique();
    var needs = judging.needs(visit, verdict, technique, wanted.start(), supply);
    claims.releaseVisit(visit.id);
    var ranked = verdict == null ? List.of(technique) : verdict.rankedWith(technique);
    var order = sameFirst(visit, therapists.of(supply, ranked, needs, wanted.start(), visit.clientId));
    var place = times.place(supply, wanted, needs, order, atOnce);
    var before = visit.startsAt;
    if (before == null) {
      VisitWriter.fill(visit, wanted, needs, place, supply);
    } else {
      visit.extraMinutes = needs.of(wanted.service()).extraMinutes();
      VisitWriter.settle(visit, wanted.start(), place);
    }
    visit.needsAnotherPlace = false;
    judging.keep(visit, verdict, supply.day(wanted.start()));
    restate(visit, needs);
    visit.calendarSequence++;
    appointments.flush();
    claims.writeVisit(visit.locationId, place, visit.id);
    trail.record(actor, "move", "visit " + visit.id, visit.clientId, before + " to " + visit.startsAt);
    events.fire(new VisitChanged(visit, before == null ? VisitChanged.Kind.CONFIRMED : VisitChanged.Kind.MOVED, before));
  }

  private static boolean staysAsItIs(Appointment visit, WantedTime wanted) {
    return wanted.start().equals(visit.startsAt)
        && (wanted.therapist() == null || wanted.therapist().equals(visit.therapistId));
  }

  private static TimeRange[] spans(Appointment visit, WantedTime wanted) {
    // The extra minutes are not decided yet; the margin of the reach covers them.
    var there = TimeTaking.reach(wanted.start(), wanted.service().minutes(), visit.extraMinutes);
    return visit.hasTime()
        ? new TimeRange[] {there, TimeTaking.reach(visit.startsAt, visit.minutes, visit.extraMinutes)}
        : new TimeRange[] {there};
  }

  private static List<String> sameFirst(Appointment visit, List<Choice> order) {
    var ids = order.stream().map(Choice::therapist).toList();
    return ids.contains(visit.therapistId)
        ? Stream.concat(Stream.of(visit.therapistId), ids.stream().filter(id -> !id.equals(visit.therapistId))).toList()
        : ids;
  }

  private void restate(Appointment visit, Needs needs) {
    if (visit.state == AppointmentState.AWAITING_INTAKE) {
      return;
    }
    if (!needs.review(visit.technique)) {
      visit.state = AppointmentState.CONFIRMED;
      visit.reviewUntil = null;
    } else if (visit.state == AppointmentState.PENDING_REVIEW) {
      visit.reviewUntil = VisitWriter.reviewEnds(visit.reviewAskedAt, visit.startsAt);
    } else {
      visits.askForReview(visit);
    }
  }
}
