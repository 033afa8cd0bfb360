package clinic.rhomboid.booking;

import clinic.rhomboid.intake.RulesOfRecord;
import clinic.rhomboid.time.TimeRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reserves several times for one client, as {@link Reserving} does one: all of them in one transaction, or none. */
@ApplicationScoped
public class ReservingAll {

  private final Writes writes;
  private final RulesOfRecord rules;
  private final Reserving reserving;
  private final Pictures pictures;
  private final TimeTaking times;
  private final Clock clock;

  ReservingAll(Writes writes, RulesOfRecord rules, Reserving reserving, Pictures pictures, TimeTaking times, Clock clock) {
    this.writes = writes;
    this.rules = rules;
    this.reserving = reserving;
    this.pictures = pictures;
    this.times = times;
    this.clock = clock;
  }

  /** What became of it. */
  public enum Outcome {
    RESERVED,
    /** One of them cannot be had, so none was taken. */
    NOT_ALL,
    /** No clinician has approved the rules in force. */
    CLOSED
  }

  /**
   * @param wishes of one client at one location, without holds, at least one
   * @param alongside writes what belongs to the visits, in the same transaction; it is given them in order of time
   */
  public Outcome reserve(List<Reservation> wishes, String actor, Consumer<List<Appointment>> alongside) {
    var inOrder = wishes.stream().sorted(Comparator.comparing(wish -> wish.wanted().start())).toList();
    try {
      return writes.inTransaction(() -> rules.approved() ? take(inOrder, actor, alongside) : Outcome.CLOSED);
    } catch (NotPlacedException notFree) {
      return Outcome.NOT_ALL;
    }
  }

  private Outcome take(List<Reservation> wishes, String actor, Consumer<List<Appointment>> alongside) {
    var client = reserving.turn(wishes.get(0));
    var supply = pictures.lastSeen(wishes.get(0).locationId());
    var now = clock.instant();
    wishes.forEach(wish -> supply.checkPossible(wish.wanted().start(), now));
    if (wishes.stream().anyMatch(wish -> reserving.closedTo(client, wish, supply))) {
      return Outcome.NOT_ALL;
    }
    // All days at once and in order, before any is looked at: two series that cross never wait for each other in a circle.
    times.lock(supply, wishes.stream().flatMap(wish -> Stream.of(reserving.reaches(wish, client, supply)))
        .toArray(TimeRange[]::new));
    alongside.accept(wishes.stream().map(wish -> reserving.reserveLocked(wish, client, actor)).toList());
    return Outcome.RESERVED;
  }
}
