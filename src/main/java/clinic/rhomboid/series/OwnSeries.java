package clinic.rhomboid.series;

import java.util.List;

/** A series as its client sees it. */
public record OwnSeries(String firstName, String what, List<Line> visits) {

  /**
   * @param path of the visit's own page, or null once its link is out of date
   * @param formMissing whether its form is still to come
   */
  public record Line(String when, String therapist, String status, String tone, String path, boolean formMissing) {}
}
