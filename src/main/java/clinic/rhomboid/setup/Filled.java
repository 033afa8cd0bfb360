package clinic.rhomboid.setup;

import clinic.rhomboid.booking.Misplaced;
import clinic.rhomboid.clients.Identity;
import clinic.rhomboid.time.Typed;
import clinic.rhomboid.web.FieldError;
import clinic.rhomboid.web.PlainText;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A form as it is filled in, and what is wrong with it so far, in the order of the page. */
public final class Filled {

  private static final int LINE = 120;

  /** The button that saves although visits to come lose their place: its value names the visits that were shown. */
  private static final String ANYWAY = "anyway";

  private final Map<String, List<String>> fields = new HashMap<>();
  private final List<FieldError> errors = new ArrayList<>();
  private List<LostLines.Line> lost = List.of();
  private String mark = "";

  /** What was sent. */
  static Filled of(MultivaluedMap<String, String> posted) {
    var filled = new Filled();
    if (posted != null) {
      filled.fields.putAll(posted);
    }
    return filled;
  }

  /** Fills in a field that the page shows before anything is sent. */
  Filled with(String field, Object value) {
    fields.put(field, value == null ? List.of() : List.of(value.toString()));
    return this;
  }

  Filled with(String field, List<String> values) {
    fields.put(field, values);
    return this;
  }

  /** As typed, without space around it; empty when there is nothing. */
  public String text(String field) {
    return fields.getOrDefault(field, List.of()).stream().findFirst().map(String::strip).orElse("");
  }

  public boolean has(String field, String value) {
    return fields.getOrDefault(field, List.of()).contains(value);
  }

  public List<FieldError> errors() {
    return errors;
  }

  /** The message at this field, or null. */
  public String at(String field) {
    return errors.stream().filter(error -> error.field().equals(field)).map(FieldError::message).findFirst().orElse(null);
  }

  /** The visits to come that would lose their place; none until that was found. */
  public List<LostLines.Line> lost() {
    return lost;
  }

  /** What the button to save anyway says to {@link #seen}; empty where there is none. */
  public String mark() {
    return mark;
  }

  void wouldLose(WouldLoseException warning, List<LostLines.Line> lines) {
    lost = lines;
    mark = warning.anyway ? mark(warning.lost) : "";
    add("lost", NotSavedException.visits(lines.size()) + " to come would lose " + (lines.size() == 1 ? "its" : "their") + " place");
  }

  /** Whether just these visits were shown before: others that came since are shown again. */
  boolean seen(List<Misplaced> visits) {
    return text(ANYWAY).equals(mark(visits));
  }

  private static String mark(List<Misplaced> visits) {
    return Integer.toHexString(visits.stream().map(Misplaced::visit).sorted().toList().hashCode());
  }

  boolean wrong() {
    return !errors.isEmpty();
  }

  void add(String field, String message) {
    errors.add(new FieldError(field, message));
  }

  /** One line that must be there. */
  String line(String field, String missing) {
    var text = text(field);
    if (text.isEmpty()) {
      add(field, missing);
    } else {
      PlainText.faultInLine(text, LINE).ifPresent(fault -> add(field, fault));
    }
    return text;
  }

  /** A whole number within these bounds; something within them when it is none. */
  int number(String field, int least, int most) {
    var text = text(field);
    if (text.matches("\\d{1,6}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
      return Integer.parseInt(text);
    }
    add(field, "Enter a whole number from " + least + " to " + most);
    return least;
  }

  /** A whole number within these bounds, or null when none is given. */
  Integer numberIfAny(String field, int least, int most) {
    return text(field).isEmpty() ? null : Integer.valueOf(number(field, least, most));
  }

  /** A time of day in whole minutes; empty when there is none or it can't be read. */
  Optional<LocalTime> time(String field) {
    try {
      return Optional.of(LocalTime.parse(text(field).replaceFirst("^(\\d):", "0$1:")).withSecond(0).withNano(0));
    } catch (DateTimeException notATime) {
      return Optional.empty();
    }
  }

  /** A time of day, or null when none is given. */
  LocalTime timeIfAny(String field) {
    var time = time(field);
    if (time.isEmpty() && !text(field).isEmpty()) {
      add(field, "Write a time such as 19:00, or leave it empty");
    }
    return time.orElse(null);
  }

  /** A date, or null with what is wrong about it. */
  LocalDate date(String field, String missing) {
    var date = Typed.date(text(field));
    if (date.isEmpty()) {
      add(field, missing);
    }
    return date.orElse(null);
  }

  /** An e-mail address, or null when none is given. */
  String email(String field) {
    var text = text(field);
    if (text.isEmpty()) {
      return null;
    }
    return Identity.email(text).orElseGet(() -> {
      add(field, "Write an e-mail address like name@example.com");
      return null;
    });
  }

  /** Those of the offered words that were chosen. */
  List<String> chosen(String field, List<String> offered) {
    return offered.stream().filter(word -> has(field, word)).toList();
  }
}
