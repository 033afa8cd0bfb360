package clinic.rhomboid.booking;

import clinic.rhomboid.time.TimeRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Cancels or moves several visits of one location for the front desk: all of them in one transaction, or none. Whoever has
 * only a time yet and no form is not told of each: the caller tells them once. The others hold their visits in a calendar,
 * which each hears of its own.
 */
@ApplicationScoped
public class ChangingTogether {

  private final Writes writes;
  private final Appointments appointments;
  private final Cancelling cancelling;
  private final Moving moving;
  private final WhyNot whyNot;
  private final Pictures pictures;
  private final TimeTaking times;
  private final ClaimBook claims;
  private final Clock clock;

  ChangingTogether(Writes writes, Appointments appointments, Cancelling cancelling, Moving moving, WhyNot whyNot,
      Pictures pictures, TimeTaking times, ClaimBook claims, Clock clock) {
    this.writes = writes;
    this.appointments = appointments;
    this.cancelling = cancelling;
    this.moving = moving;
    this.whyNot = whyNot;
    this.pictures = pictures;
    this.times = times;
    this.claims = claims;
    this.clock = clock;
  }

  /** Rolls back what was changed before the one that cannot be. */
  private static final class NotAllException extends RuntimeException {

    private final transient TogetherOutcome outcome;

    NotAllException(TogetherOutcome outcome) {
      super(null, null, false, false);
      this.outcome = outcome;
    }
  }

  /** @param alongside written in the same transaction, for those that were cancelled */
  public TogetherOutcome cancel(
      int locationId, Collection<UUID> visits, ByStaff by, Consumer<List<Appointment>> alongside) {
    return inTransaction(() -> {
      lock(locationId, visits, Map.of());
      return changed(visits.stream().sorted().map(id -> cancelling.cancelByStaffNow(id, telling(id, by))).toList(), alongside);
    });
  }

  /**
   * Moves them to these starts.
   *
   * @param therapist the only one wanted, or null for the same as now if free, otherwise whoever fits
   * @param alongside written in the same transaction, for those that were moved
   */
  public TogetherOutcome move(
      int locationId, Map<UUID, Instant> starts, String therapist, ByStaff by, Consumer<List<Appointment>> alongside) {
    var refused = new ArrayList<UUID>();
    var outcome = inTransaction(() -> {
      refused.clear();
      lock(locationId, starts.keySet(), starts);
      var moved = new TreeMap<UUID, Instant>();
      new TreeMap<>(starts).forEach((id, start) -> {
        var visit = appointments.locked(id);
        if (!start.equals(visit.startsAt) || therapist != null && !therapist.equals(visit.therapistId)) {
          moved.put(id, start);
        }
      });
      // None of them stands in the way of another.
      moved.keySet().forEach(claims::releaseVisit);
      var outcomes = new ArrayList<ChangeOutcome>();
      moved.forEach((id, start) -> {
        try {
          var moves = moving.moveByDeskNow(id, start, therapist, telling(id, by));
          outcomes.add(moves);
          if (moves instanceof ChangeOutcome.Forbidden) {
            refused.add(id);
          }
        } catch (NotPlacedException notFree) {
          refused.add(id);
        }
      });
      if (!refused.isEmpty()) {
        throw new NotAllException(null);
      }
      return changed(outcomes, alongside);
    });
    return refused.isEmpty() ? outcome : new TogetherOutcome.NotAll(why(refused, starts, therapist));
  }

  private TogetherOutcome inTransaction(Callable<TogetherOutcome> verb) {
    try {
      return writes.inTransaction(verb);
    } catch (NotAllException notAll) {
      return notAll.outcome;
    }
  }

  /** The days of where they are and of where they shall be, all before the first read. */
  private void lock(int locationId, Collection<UUID> visits, Map<UUID, Instant> starts) {
    var spans = new ArrayList<TimeRange>();
    for (var id : visits) {
      var visit = appointments.findById(id);
      spans.add(TimeTaking.reach(visit.startsAt, visit.minutes, visit.extraMinutes));
      if (starts.containsKey(id)) {
        spans.add(TimeTaking.reach(starts.get(id), visit.minutes, visit.extraMinutes));
      }
    }
    times.lock(pictures.lastSeen(locationId), spans.toArray(TimeRange[]::new));
  }

  private ByStaff telling(UUID visit, ByStaff by) {
    var told = appointments.findById(visit).intakeId == null ? Telling.NOT : by.telling();
    return new ByStaff(by.actor(), told, by.reason(), by.free());
  }

  private static TogetherOutcome changed(List<ChangeOutcome> outcomes, Consumer<List<Appointment>> alongside) {
    var changed = new ArrayList<Appointment>();
    for (var outcome : outcomes) {
      if (outcome instanceof ChangeOutcome.ReasonNeeded) {
        throw new NotAllException(new TogetherOutcome.ReasonNeeded());
      }
      if (outcome instanceof ChangeOutcome.Changed one) {
        changed.add(one.visit());
      }
    }
    changed.sort(Comparator.comparing(visit -> visit.startsAt));
    if (!changed.isEmpty()) {
      alongside.accept(changed);
    }
    return new TogetherOutcome.Changed(changed);
  }

  private Map<UUID, String> why(List<UUID> visits, Map<UUID, Instant> starts, String therapist) {
    var why = new LinkedHashMap<UUID, String>();
    for (var id : visits) {
      var answer = whyNot.at(id, starts.get(id), therapist);
      why.put(id, answer.everybody().stream().findFirst().orElseGet(() -> therapist == null ? "Nobody who gives it is free."
          : answer.therapists().stream().flatMap(one -> one.reasons().stream()).findFirst().orElse("It is not free.")));
    }
    return why;
  }
}
