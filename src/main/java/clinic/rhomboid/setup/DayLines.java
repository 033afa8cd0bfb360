package clinic.rhomboid.setup;

import java.util.List;

/** When it is otherwise for a therapist: single days with other hours, and time off. */
public record DayLines(List<Line> days, List<Line> off) {

  /**
   * One of them.
   *
   * @param id by which it is taken out
   */
  public record Line(String id, String when, String what) {}
}
