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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Moves a visit to another time, or gives a request for a call its first one once a therapist has said yes. Long because
 * every way to move one, a client's, the desk's and the clinic's own, is named here and ends in the same few lines.
 */
@ApplicationScoped
public class Moving {


  private final Writes writes;
  private final Appointments appointments;
  private final ReviewDecisions decisions;
  private final Overrulings overrulings;
  private final VisitJudging judging;
  private final Pictures pictures;
  private final TherapistOrder therapists;
  private final TimeTaking times;
  private final ClaimBook claims;
  private final VisitWriter visits;
  private final VisitChanges changes;
  private final Trail trail;
  private final Event<VisitChanged> events;
  private final Clock clock;

  Moving(
      Writes writes, Appointments appointments, ReviewDecisions decisions, Overrulings overrulings, VisitJudging judging,
      Pictures pictures, TherapistOrder therapists, TimeTaking times, ClaimBook claims, VisitWriter visits,
      VisitChanges changes, Trail trail, Event<VisitChanged> events, Clock clock) {
    this.writes = writes;
    this.appointments = appointments;
    this.decisions = decisions;
    this.overrulings = overrulings;
    this.judging = judging;
    this.pictures = pictures;
    this.therapists = therapists;
    this.times = times;
    this.claims = claims;
    this.visits = visits;
    this.changes = changes;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A wish to change.
   *
   * @param obstacle what stands in the way, or null
   * @param wanted where to
   * @param hold what is let go for it, or null
   * @param first written in the same transaction, before the visit changes
   * @param atOnce whether no lead time binds it but that of a therapist's decision
   */
  private record Change(
      Function<Appointment, ChangeOutcome> obstacle, Function<Appointment, WantedTime> wanted, Hold hold,
      Consumer<Appointment> first, boolean atOnce, Telling telling) {}

  /**
   * Moves the visit for its client, as long as the policy lets them; the same therapist if free, otherwise whoever fits.
   *
   * @param therapist the only therapist wanted, or null
   */
  public ChangeOutcome move(UUID visitId, Instant start, String therapist, String actor) {
    return change(visitId, new Change(
        visit -> visit.clientMayMove(clock.instant()) ? null : new ChangeOutcome.TooLate(visit),
        visit -> to(visit, start, therapist), null, visit -> { }, false, Telling.AT_ONCE), actor);
  }

  /**
   * The same by the front desk, whatever the policy says; no lead time binds it but that of a therapist's decision.
   *
   * @param asSeen whether the visit still stands as whoever moves it has seen it
   */
  public ChangeOutcome moveByDesk(
      UUID visitId, Instant start, String therapist, Predicate<Appointment> asSeen, ByStaff by) {
    return change(visitId, byDesk(start, therapist, asSeen, by), by.actor());
  }

  /**
   * The same in the running transaction.
   *
   * @throws NotPlacedException when the time cannot be had
   */
  ChangeOutcome moveByDeskNow(UUID visitId, Instant start, String therapist, ByStaff by) {
    return tryChange(visitId, byDesk(start, therapist, visit -> true, by), by.actor());
  }

  private Change byDesk(Instant start, String therapist, Predicate<Appointment> asSeen, ByStaff by) {
    return new Change(visit -> {
      var now = clock.instant();
      if (!visit.canMove(now) || !asSeen.test(visit)) {
        return new ChangeOutcome.TooLate(visit);
      }
      return visit.clientMayMove(now) || by.reason() != null ? null : new ChangeOutcome.ReasonNeeded(visit);
    }, visit -> to(visit, start, therapist), null, visit -> {
      if (!visit.clientMayMove(clock.instant())) {
        overrulings.note(visit, Overruling.Kind.MOVE, by.reason(), by.actor());
      }
    }, true, by.telling());
  }

  /**
   * Moves the visit to a time that is held for it, however late it has become: the clinic asked for it.
   *
   * @param still whether that still stands, asked once nobody else can change the visit
   * @param first written in the same transaction
   */
  public ChangeOutcome moveToHeld(
      UUID visitId, Hold hold, Predicate<Appointment> still, Consumer<Appointment> first, String actor) {
    return change(visitId, new Change(
        visit -> visit.state.movable() && still.test(visit) ? null : new ChangeOutcome.TooLate(visit),
        visit -> to(visit, hold.startsAt, hold.therapistId), hold, first, true, Telling.AT_ONCE), actor);
  }

  /** The first time of a visit that a therapist accepted after a call. */
  public ChangeOutcome arrange(UUID visitId, WantedTime wanted, String actor) {
    return change(visitId, new Change(visit -> visit.canArrange() ? null : new ChangeOutcome.TooLate(visit),
        visit -> wanted, null, visit -> { }, false, Telling.AT_ONCE), actor);
  }

  private WantedTime to(Appointment visit, Instant start, String therapist) {
    var service = pictures.lastSeen(visit.locationId).service(visit.technique, visit.minutes)
        .orElseGet(() -> new Service(visit.technique, visit.minutes, visit.priceAmount, Duration.ZERO, Duration.ZERO));
    return new WantedTime(service, start, therapist);
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

  private ChangeOutcome change(UUID visitId, Change change, String actor) {
    try {
      return writes.inTransaction(() -> tryChange(visitId, change, actor));
    } catch (NotPlacedException notFree) {
      return writes.inTransaction(() -> {
        var visit = appointments.findById(visitId);
        var wanted = change.wanted().apply(visit);
        // Needs are told for the day of the visit itself: the wanted one may be impossible.
        return new ChangeOutcome.NotFree(notFree.reason(), query(visit, wanted.service().technique(),
            wanted.service().minutes(), visit.hasTime() ? visit.startsAt : clock.instant(), visit.therapistId,
            change.atOnce()));
      });
    }
  }

  private ChangeOutcome tryChange(UUID visitId, Change change, String actor) {
    var seen = appointments.findById(visitId);
    // What is asked about a held time may lock a row of its own, which whoever cancels takes after the day's.
    var before = change.hold() == null ? change.obstacle().apply(seen) : null;
    if (before != null) {
      return before;
    }
    var supply = pictures.lastSeen(seen.locationId);
    var wanted = change.wanted().apply(seen);
    supply.checkPossible(wanted.start(), clock.instant());
    var oldStart = seen.startsAt;
    times.lock(supply, spans(seen, wanted, change.hold()));
    var visit = appointments.locked(visitId);
    if (!Objects.equals(oldStart, visit.startsAt)) {
      throw new StaleVisitException();
    }
    var obstacle = change.obstacle().apply(visit);
    if (obstacle != null) {
      return obstacle;
    }
    if (staysAsItIs(visit, wanted)) {
      return new ChangeOutcome.Changed(visit);
    }
    var verdict = judging.verdict(visit, supply.day(wanted.start()));
    if (verdict != null && judging.forbids(visit, verdict, wanted.service().technique())) {
      return new ChangeOutcome.Forbidden(verdict.decision());
    }
    change.first().accept(visit);
    if (change.hold() != null) {
      claims.releaseHold(change.hold().id);
    }
    settle(visit, wanted, verdict, supply, change, actor);
    return new ChangeOutcome.Changed(visit);
  }

  private void settle(
      Appointment visit, WantedTime wanted, Verdict verdict, ClinicSupply supply, Change change, String actor) {
    var stood = Stood.of(visit);
    var technique = wanted.service().technique();
    var needs = judging.needs(visit, verdict, technique, wanted.start(), supply);
    claims.releaseVisit(visit.id);
    var ranked = verdict == null ? List.of(technique) : verdict.rankedWith(technique);
    var choices = therapists.of(supply, ranked, needs, wanted.start(), visit.clientId);
    var place = times.place(supply, wanted, needs, sameFirst(visit, choices), change.atOnce());
    visit.choiceReason = Choice.whyOf(choices, place.therapist());
    var before = visit.startsAt;
    if (before == null) {
      VisitWriter.fill(visit, wanted, needs, place, supply);
    } else {
      visit.extraMinutes = needs.of(wanted.service()).extraMinutes();
      VisitWriter.settle(visit, wanted.start(), place);
    }
    visit.needsAnotherPlace = false;
    if (visit.awaitsApproval()) {
      visit.approvalUntil = VisitWriter.approvalEnds(visit.createdAt, clock.instant(), visit.startsAt);
    }
    judging.keep(visit, verdict, supply.day(wanted.start()));
    visits.restate(visit, needs);
    visit.calendarSequence++;
    appointments.flush();
    claims.writeVisit(visit.locationId, place, visit.id);
    trail.record(actor, "move", "visit " + visit.id, visit.clientId, before + " to " + visit.startsAt);
    changes.note(visit.id, VisitChange.Kind.MOVE, stood, actor, change.telling());
    events.fire(new VisitChanged(visit, before == null ? VisitChanged.Kind.CONFIRMED : VisitChanged.Kind.MOVED, before,
        stood, change.telling()));
  }

  private static boolean staysAsItIs(Appointment visit, WantedTime wanted) {
    return wanted.start().equals(visit.startsAt)
        && (wanted.therapist() == null || wanted.therapist().equals(visit.therapistId));
  }

  private static TimeRange[] spans(Appointment visit, WantedTime wanted, Hold hold) {
    // The extra minutes are not decided yet; the margin of the reach covers them.
    var there = TimeTaking.reach(wanted.start(), wanted.service().minutes(), visit.extraMinutes);
    var spans = new ArrayList<>(List.of(there));
    if (visit.hasTime()) {
      spans.add(TimeTaking.reach(visit.startsAt, visit.minutes, visit.extraMinutes));
    }
    if (hold != null) {
      spans.add(Holds.reachOf(hold));
    }
    return spans.toArray(TimeRange[]::new);
  }

  private static List<String> sameFirst(Appointment visit, List<Choice> order) {
    var ids = order.stream().map(Choice::therapist).toList();
    return ids.contains(visit.therapistId)
        ? Stream.concat(Stream.of(visit.therapistId), ids.stream().filter(id -> !id.equals(visit.therapistId))).toList()
        : ids;
  }
}
