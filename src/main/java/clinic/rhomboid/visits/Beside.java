package clinic.rhomboid.visits;

import java.util.List;

/**
 * What belongs to a visit besides itself.
 *
 * @param together whether somebody comes along at the same time; never who
 * @param leftAlone whether whoever was to come along does not, and the client has not said yet whether they come
 * @param packages how the client's packages stand that the visit is on or can be put on, in words
 */
public record Beside(boolean together, boolean leftAlone, List<Pack> packages) {

  /**
   * @param on whether this visit is on it
   */
  public record Pack(String name, String left, boolean on) {}
}
