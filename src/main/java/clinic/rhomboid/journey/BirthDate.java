package clinic.rhomboid.journey;

import clinic.rhomboid.clients.TypedBirthDate;
import java.time.LocalDate;

/** The birth date on a page of the client's way. */
final class BirthDate {

  private BirthDate() {}

  /** The date, or null with a problem that says what to do. */
  static LocalDate read(Form form, LocalDate today, Problems problems) {
    var typed = TypedBirthDate.read(form.text("month"), form.text("day"), form.text("year"), today);
    if (typed.error() != null) {
      problems.add(typed.error().field(), typed.error().message());
    }
    return typed.date();
  }
}
