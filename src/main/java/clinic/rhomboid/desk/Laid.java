package clinic.rhomboid.desk;

import java.util.ArrayList;
import java.util.List;

/**
 * What of a day lies on the board and what is listed below it.
 *
 * @param onBoard every visit that keeps its time, and those called off that leave the place to nobody
 * @param below visits called off whose time somebody else has now
 */
record Laid(List<VisitRow> onBoard, List<VisitRow> below, List<HoldRow> holds) {

  static Laid out(List<VisitRow> visits, List<HoldRow> holds) {
    var onBoard = new ArrayList<VisitRow>();
    var below = new ArrayList<VisitRow>();
    visits.stream().filter(visit -> !visit.calledOff()).forEach(onBoard::add);
    visits.stream().filter(VisitRow::calledOff).forEach(visit -> {
      var taken = onBoard.stream().anyMatch(visit::overlaps) || holds.stream().anyMatch(hold -> overlap(visit, hold));
      (taken ? below : onBoard).add(visit);
    });
    return new Laid(onBoard, below, holds);
  }

  private static boolean overlap(VisitRow visit, HoldRow hold) {
    return visit.therapistId().equals(hold.therapistId())
        && visit.start().isBefore(hold.end()) && hold.start().isBefore(visit.end());
  }
}
