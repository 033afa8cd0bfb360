package clinic.rhomboid.owner;

import java.util.List;

/** What an owner sees of the clinic. */
public record Clinic(
    String name, List<Line> facts, List<Line> policy, List<Person> therapists, List<Login> accounts, List<Line> rooms,
    List<Line> services, Rules rules, List<TrailLine> trail) {

  /** A name and a value. */
  public record Line(String name, String value) {}

  public record Person(String name, String techniques, String competences, List<Line> hours) {}

  public record Login(String name, String email, String roles, boolean active) {}

  /** The rules in force, and why they may be used. */
  public record Rules(String version, String sha256, boolean open, String approval) {}
}
