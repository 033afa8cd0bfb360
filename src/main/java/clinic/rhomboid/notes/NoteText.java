package clinic.rhomboid.notes;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a treatment note says. A draft keeps everything as it was typed, so that nothing is lost before it is right.
 *
 * @param sections only those in which something stands
 * @param pressure the name of a {@link Pressure}, or empty
 * @param minutes by technique, only those that were used
 */
public record NoteText(Map<Section, String> sections, String pressure, Map<String, String> minutes) {

  static final NoteText EMPTY = new NoteText(Map.of(), "", Map.of());

  private static final int LONGEST_NUMBER = 20;

  static NoteText of(Form form, Collection<String> techniques) {
    var sections = new EnumMap<Section, String>(Section.class);
    for (var section : Section.values()) {
      put(sections, section, form.words(section.field()));
    }
    var minutes = new LinkedHashMap<String, String>();
    for (var technique : techniques) {
      var typed = form.text("minutes-" + technique);
      put(minutes, technique, typed.substring(0, Math.min(typed.length(), LONGEST_NUMBER)));
    }
    var pressure = form.text("pressure");
    return new NoteText(sections, Pressure.word(pressure).isEmpty() ? "" : pressure, minutes);
  }

  public String section(Section section) {
    return sections.getOrDefault(section, "");
  }

  /** With these words where nothing stands yet, and below what stands there already. Nothing typed is lost. */
  NoteText with(Section section, String words) {
    var typed = section(section);
    if (words.isBlank() || typed.contains(words)) {
      return this;
    }
    var more = new EnumMap<Section, String>(Section.class);
    more.putAll(sections);
    more.put(section, typed.isBlank() ? words : typed + "\n\n" + words);
    return new NoteText(more, pressure, minutes);
  }

  private static <K> void put(Map<K, String> map, K key, String typed) {
    if (!typed.isBlank()) {
      map.put(key, typed);
    }
  }
}
