package clinic.rhomboid.booking;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import clinic.rhomboid.matching.Choice;
import clinic.rhomboid.slots.NoPlace;
import clinic.rhomboid.techniques.Service;
import clinic.rhomboid.time.TimeRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Keeps another place for a visit that can't stay where it is, as its own answers allow; the visit itself is not touched. */
@ApplicationScoped
public class Replacing {

  /** So far ahead of the visit another place is looked for. */
  private static final int DAYS = 14;

  /** So soon nobody can answer and come. */
  private static final Duration SOONEST = Duration.ofHours(2);

  private final Writes writes;
  private final Appointments appointments;
  private final VisitJudging judging;
  private final Availability availability;
  private final Pictures pictures;
  private final TherapistOrder therapists;
  private final TimeTaking times;
  private final Holds holds;
  private final Clock clock;

  Replacing(Writes writes, Appointments appointments, VisitJudging judging, Availability availability, Pictures pictures,
      TherapistOrder therapists, TimeTaking times, Holds holds, Clock clock) {
    this.writes = writes;
    this.appointments = appointments;
    this.judging = judging;
    this.availability = availability;
    this.pictures = pictures;
    this.therapists = therapists;
    this.times = times;
    this.holds = holds;
    this.clock = clock;
  }

  /** Runs work as one transaction in which nobody else books on these days, nor on those where another place may be. */
  public <T> T onDays(int locationId, Instant from, Instant to, Callable<T> work) {
    return writes.inTransaction(() -> {
      var supply = pictures.lastSeen(locationId);
      var first = supply.day(from);
      var last = supply.day(to).plusDays(DAYS);
      times.lock(supply, first.datesUntil(last.plusDays(2)).map(day -> noon(day, supply)).toArray(TimeRange[]::new));
      return work.call();
    });
  }

  /** The visits a therapist has in this span that are still to come, the first first; under the lock of their days. */
  @Transactional(MANDATORY)
  public List<Appointment> touched(String therapist, Instant from, Instant to) {
    return appointments.list("therapistId = ?1 and startsAt < ?3 and endsAt > ?2"
        + " and state in ('AWAITING_INTAKE', 'PENDING_REVIEW', 'CONFIRMED', 'SUSPENDED') order by startsAt, id",
        therapist, from, to);
  }

  /** Keeps the best other place there is now, in the running transaction, so that the next visit's is looked for beside it. */
  @Transactional(MANDATORY)
  public Optional<Hold> keepBest(Appointment visit, Instant until) {
    if (!visit.state.movable()) {
      return Optional.empty();
    }
    for (var pick : picks(visit)) {
      try {
        return Optional.of(hold(visit, pick, null, until));
      } catch (NotPlacedException notThisOne) {
        // Needs are those of the day itself, which may be more than the search looked for.
      }
    }
    return Optional.empty();
  }

  /** The other places for a visit, the best first. */
  @Transactional
  public List<NextBest.Pick> candidates(UUID visitId, int most) {
    var visit = appointments.findById(visitId);
    return visit.state.movable() ? picks(visit).stream().limit(most).toList() : List.of();
  }

  /**
   * Keeps this place instead of another one. Empty when it cannot be had: then the other stays.
   *
   * @param instead what was kept before, or null
   * @param alongside writes it down, in the same transaction
   */
  public Optional<Hold> keep(UUID visitId, NextBest.Pick pick, Hold instead, Instant until, Consumer<Hold> alongside) {
    try {
      return writes.inTransaction(() -> {
        var hold = hold(appointments.findById(visitId), pick, instead, until);
        alongside.accept(hold);
        return Optional.of(hold);
      });
    } catch (NotPlacedException taken) {
      return Optional.empty();
    }
  }

  private Hold hold(Appointment visit, NextBest.Pick pick, Hold instead, Instant until) {
    var supply = pictures.lastSeen(visit.locationId);
    var verdict = judging.verdict(visit, supply.day(pick.start()));
    if (verdict != null && judging.forbids(visit, verdict, visit.technique)) {
      throw new NotPlacedException(NoPlace.Reason.THERAPIST_NOT_QUALIFIED);
    }
    var needs = judging.needs(visit, verdict, visit.technique, pick.start(), supply);
    return holds.keepUntil(
        supply, new WantedTime(service(supply, visit), pick.start(), pick.therapist()), needs, instead, until);
  }

  private List<NextBest.Pick> picks(Appointment visit) {
    var supply = pictures.current(visit.locationId);
    var day = supply.day(visit.startsAt);
    var today = supply.day(clock.instant());
    var verdict = judging.verdict(visit, day);
    if (verdict != null && judging.forbids(visit, verdict, visit.technique)) {
      return List.of();
    }
    var needs = judging.needs(visit, verdict, visit.technique, visit.startsAt, supply);
    var ranked = verdict == null ? List.of(visit.technique) : verdict.rankedWith(visit.technique);
    var order = therapists.of(supply, ranked, needs, visit.startsAt, visit.clientId).stream().map(Choice::therapist).toList();
    var query = new Availability.Query(visit.locationId, visit.technique, visit.minutes, null, needs, true);
    var free = availability.slots(query, day.isBefore(today) ? today : day, DAYS).stream()
        .filter(slot -> slot.start().isAfter(clock.instant().plus(SOONEST))).toList();
    return NextBest.of(visit.startsAt, visit.therapistId, free, order);
  }

  private static Service service(ClinicSupply supply, Appointment visit) {
    return supply.service(visit.technique, visit.minutes)
        .orElseGet(() -> new Service(visit.technique, visit.minutes, visit.priceAmount, Duration.ZERO, Duration.ZERO));
  }

  private static TimeRange noon(LocalDate day, ClinicSupply supply) {
    return TimeRange.of(day.atTime(12, 0).atZone(supply.zone()).toInstant(), Duration.ofMinutes(1));
  }
}
