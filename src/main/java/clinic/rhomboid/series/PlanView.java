package clinic.rhomboid.series;

import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.booking.SeriesDate;
import clinic.rhomboid.slots.Slot;
import clinic.rhomboid.time.ClientTimes;
import clinic.rhomboid.web.FieldError;
import java.util.ArrayList;
import java.util.List;

/**
 * The dates of a series with what can become of each.
 *
 * @param free how many can be had as they were asked for
 */
public record PlanView(SeriesForm form, String client, String what, List<Row> rows, int free, List<FieldError> errors) {

  /**
   * @param conflict why it cannot be had, or null
   * @param error what is still to choose, or null
   */
  public record Row(String field, String when, String conflict, List<Option> options, String error) {}

  public record Option(String value, String label, boolean selected) {}

  static PlanView of(
      SeriesForm form, String client, String what, List<SeriesDate> plan, Choices choices, ClinicSupply supply,
      List<FieldError> errors) {
    var times = new ClientTimes(supply.zone());
    var rows = plan.stream().map(date -> {
      var field = Choices.field(date.date());
      var error = errors.stream().filter(one -> one.field().equals(field)).map(FieldError::message).findFirst().orElse(null);
      return new Row(field, times.day(date.date()), date.conflict(), options(date, form.therapist(), choices, supply, times), error);
    }).toList();
    return new PlanView(form, client, what, rows, (int) plan.stream().filter(SeriesDate::free).count(), errors);
  }

  private static List<Option> options(
      SeriesDate date, String wanted, Choices choices, ClinicSupply supply, ClientTimes times) {
    var chosen = choices.byDate().getOrDefault(date.date(), date.free() ? Choices.BOOK : "");
    var options = new ArrayList<Option>();
    if (date.free()) {
      options.add(option(Choices.BOOK, "Book " + times.time(date.start()), chosen));
    } else {
      options.add(option("", "Choose…", chosen));
    }
    for (var slot : date.nearest()) {
      var therapist = slot.therapists().contains(wanted) ? wanted : slot.therapists().get(0);
      options.add(option(slot.start() + " " + therapist, "Shift to " + nearby(date, slot, times) + ", "
          + supply.therapistNames().get(therapist), chosen));
    }
    options.add(option(Choices.SKIP, "Skip this date", chosen));
    return options;
  }

  private static String nearby(SeriesDate date, Slot slot, ClientTimes times) {
    return times.date(slot.start()).equals(date.date()) ? times.time(slot.start()) : times.full(slot.start());
  }

  private static Option option(String value, String label, String chosen) {
    return new Option(value, label, value.equals(chosen));
  }
}
