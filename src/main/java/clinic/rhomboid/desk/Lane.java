package clinic.rhomboid.desk;

import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.booking.DayLoad;
import clinic.rhomboid.slots.TherapistSupply;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One therapist's day on the board.
 *
 * @param load how much straining work the day holds, or null
 * @param gaps what of it can be booked
 * @param turns the places where a room is made ready after a visit
 */
public record Lane(
    String id,
    String name,
    String hours,
    String techniques,
    DayLoad load,
    List<Shifts.Away> away,
    List<VisitCard> visits,
    List<String> turns,
    List<HoldCard> holds,
    List<Gap.Card> gaps) {

  static Lane of(Laid laid, String id, String name, Day day, ClinicSupply supply, DayLoad load,
      List<Gap> free, BoardHours board) {
    var therapist = supply.therapist(id);
    var shifts = therapist.map(one -> Shifts.of(one, day)).orElse(new Shifts(List.of(), List.of()));
    var cards = new ArrayList<VisitCard>();
    var turns = new ArrayList<String>();
    for (var visit : laid.onBoard()) {
      if (!visit.therapistId().equals(id)) {
        continue;
      }
      var to = day.minute(visit.end());
      var place = board.place(day.minute(visit.start()), to);
      if (place == null) {
        continue;
      }
      cards.add(VisitCard.of(visit, visit.calledOff() ? place + " beside" : place,
          board.low(day.minute(visit.start())), day, supply));
      var ready = to + visit.extraMinutes() + (int) Rooms.turnaround(supply, visit.roomId()).toMinutes();
      var turn = visit.calledOff() || ready == to ? null : board.place(to, ready);
      if (turn != null) {
        turns.add(turn);
      }
    }
    var holds = laid.holds().stream().filter(hold -> hold.therapistId().equals(id))
        .map(hold -> HoldCard.of(hold, name, day, supply, board)).filter(card -> card.place() != null).toList();
    return new Lane(id, name, shifts.none() ? "Not in" : new Span(shifts.start(), shifts.end()).words(),
        Names.techniques(therapist.map(TherapistSupply::techniques).orElse(Set.of())),
        load, shifts.away(board), cards, turns, holds, gaps(laid, id, free, day, board));
  }

  /** Beside a visit that was called off there is half of the lane for whoever comes instead. */
  private static List<Gap.Card> gaps(Laid laid, String id, List<Gap> free, Day day, BoardHours board) {
    var pale = laid.onBoard().stream().filter(visit -> visit.calledOff() && visit.therapistId().equals(id)).toList();
    return free.stream()
        .filter(gap -> board.place(day.minute(gap.start()), day.minute(gap.until())) != null)
        .map(gap -> Gap.Card.of(gap, board.place(day.minute(gap.start()), day.minute(gap.until()))
            + (pale.stream().anyMatch(gap::overlaps) ? " part" : ""), day))
        .toList();
  }
}
