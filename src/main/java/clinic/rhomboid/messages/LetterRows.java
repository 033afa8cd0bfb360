package clinic.rhomboid.messages;

import clinic.rhomboid.techniques.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The facts of a visit as the rows of a mail: what, when, where, how much. */
final class LetterRows {

  private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
      .appendPattern("h:mm ").appendText(ChronoField.AMPM_OF_DAY, Map.of(0L, "am", 1L, "pm")).toFormatter(Locale.US);
  private static final DateTimeFormatter DAY_AND_TIME = new DateTimeFormatterBuilder()
      .appendPattern("EEEE, MMMM d, ").append(TIME).toFormatter(Locale.US);

  private final ZoneId zone;
  private final List<Letter.Row> rows = new ArrayList<>();

  private LetterRows(ZoneId zone) {
    this.zone = zone;
  }

  /** No rows for a request without a time. */
  static List<Letter.Row> of(Facts facts, ZoneId zone, String place) {
    var letter = new LetterRows(zone);
    if (facts.start() != null) {
      letter.fill(facts, place);
    }
    return letter.rows;
  }

  private void fill(Facts facts, String place) {
    add("What", facts.minutes() + "-minute massage with " + facts.therapist());
    add("When", at(facts.start()) + " to " + TIME.format(facts.end().atZone(zone)));
    if (facts.previousStart() != null) {
      add("Instead of", at(facts.previousStart()));
    }
    add("Where", place);
    add("Price", Money.text(facts.price(), facts.currency()));
    if (facts.answerBy() != null) {
      add("Our answer", "by " + at(facts.answerBy()));
    }
    if (facts.freeUntil() != null) {
      add("Free to cancel", "until " + at(facts.freeUntil()));
    }
  }

  private void add(String label, String value) {
    rows.add(new Letter.Row(label, value));
  }

  private String at(Instant instant) {
    return DAY_AND_TIME.format(instant.atZone(zone));
  }
}
