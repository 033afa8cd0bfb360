package clinic.rhomboid.notes;

import java.util.Arrays;

/** How firmly was worked. */
public enum Pressure {
  LIGHT("Light"),
  MEDIUM("Medium"),
  FIRM("Firm");

  public final String word;

  Pressure(String word) {
    this.word = word;
  }

  /** As people read it, or nothing when none was chosen. */
  static String word(String chosen) {
    return Arrays.stream(values()).filter(pressure -> pressure.name().equals(chosen))
        .map(pressure -> pressure.word).findFirst().orElse("");
  }
}
