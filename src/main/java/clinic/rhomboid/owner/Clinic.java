package clinic.rhomboid.owner;

import java.util.List;

/**
 * What an owner sees of the clinic.
 *
 * @param accounts how many people may sign in; who they are has a page of its own
 */
public record Clinic(
    String name, List<Line> facts, List<Line> policy, List<Person> therapists, int accounts, List<Line> rooms,
    List<Line> services, Rules rules, Key key, List<TrailLine> trail) {

  /** A name and a value. */
  public record Line(String name, String value) {}

  public record Person(String name, String techniques, String competences, List<Line> hours) {}

  /** The rules in force, and why they may be used. */
  public record Rules(String version, String sha256, boolean open, String approval) {}

  /**
   * The key that opens every record, by its fingerprint.
   *
   * @param kept who has said that a copy is kept, and when; null until then
   * @param wrapped how many keys each master key wraps
   * @param changing some are still wrapped by a key before
   */
  public record Key(String id, String kept, List<Line> wrapped, boolean changing) {}
}
