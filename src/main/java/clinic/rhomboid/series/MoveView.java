package clinic.rhomboid.series;

import java.util.List;
import java.util.UUID;

/**
 * Moving a visit of a series with all that follow it.
 *
 * @param count how many they are
 * @param obstacles those that cannot be moved there, after a try
 */
public record MoveView(
    UUID id, String client, String first, int count, MoveForm form, List<SeriesPages.Option> therapists,
    List<Obstacle> obstacles, String notice) {

  /**
   * @param when where it is now
   * @param why it cannot go where it should, in one line
   */
  public record Obstacle(UUID id, String when, String why) {}
}
