package clinic.rhomboid.messages;

import clinic.rhomboid.techniques.Money;
import clinic.rhomboid.time.ClientTimes;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The facts of a visit as the rows of a mail: what, when, where, how much. */
final class LetterRows {

  private final ClientTimes times;
  private final List<Letter.Row> rows = new ArrayList<>();

  private LetterRows(ZoneId zone) {
    this.times = new ClientTimes(zone);
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
    add("When", times.full(facts.start()) + " to " + times.time(facts.end()));
    if (facts.previousStart() != null) {
      add("Instead of", times.full(facts.previousStart()));
    }
    add("Where", place);
    if (facts.price() != null) {
      add("Price", Money.text(facts.price(), facts.currency()));
    }
    if (facts.answerBy() != null) {
      add("Our answer", "by " + times.full(facts.answerBy()));
    }
    if (facts.freeUntil() != null) {
      add("Free to cancel", "until " + times.full(facts.freeUntil()));
    }
  }

  private void add(String label, String value) {
    rows.add(new Letter.Row(label, value));
  }
}
