package clinic.rhomboid.series;

import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.booking.SeriesWish;
import clinic.rhomboid.techniques.Service;
import clinic.rhomboid.time.Typed;
import clinic.rhomboid.web.FieldError;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What is asked about a series, as it was typed. */
public record SeriesForm(
    String client, String service, String therapist, String first, String time, String every, String count,
    List<FieldError> errors) {

  static SeriesForm empty(UUID client) {
    return new SeriesForm(client.toString(), "", "", "", "", "1", "8", List.of());
  }

  /** @param field gives what was sent under a name, or null */
  static SeriesForm typed(UnaryOperator<String> field) {
    return new SeriesForm(text(field, "client"), text(field, "service"), text(field, "therapist"), text(field, "first"),
        text(field, "time"), text(field, "every"), text(field, "count"), List.of());
  }

  private static String text(UnaryOperator<String> field, String name) {
    var typed = field.apply(name);
    return typed == null ? "" : typed.strip();
  }

  /** The same with what is wrong with it. */
  SeriesForm checked(ClinicSupply supply, LocalDate today) {
    var wrong = new ArrayList<FieldError>();
    if (chosen(supply).isEmpty()) {
      wrong.add(new FieldError("service", "Choose the massage"));
    }
    if (!therapist.isEmpty() && supply.therapist(therapist).isEmpty()) {
      wrong.add(new FieldError("therapist", "Choose a therapist of the list"));
    }
    if (date().filter(date -> !date.isBefore(today)).isEmpty()) {
      wrong.add(new FieldError("first", "Enter the first date, today or later"));
    }
    if (clock().filter(time -> time.getMinute() % 15 == 0 && time.getSecond() == 0 && time.getNano() == 0).isEmpty()) {
      wrong.add(new FieldError("time", "Enter a time on the quarter hour, such as 14:30"));
    }
    if (number(every, 1, SeriesWish.MOST_WEEKS).isEmpty()) {
      wrong.add(new FieldError("every", "Choose every how many weeks, 1 to " + SeriesWish.MOST_WEEKS));
    }
    if (number(count, SeriesWish.FEWEST, SeriesWish.MOST).isEmpty()) {
      wrong.add(new FieldError("count", "Enter how many visits, " + SeriesWish.FEWEST + " to " + SeriesWish.MOST));
    }
    return new SeriesForm(client, service, therapist, first, time, every, count, List.copyOf(wrong));
  }

  /** Only of a form without errors. */
  SeriesWish wish(UUID client, ClinicSupply supply) {
    return new SeriesWish(client, supply.location().id, chosen(supply).orElseThrow(), therapist.isEmpty() ? null : therapist,
        date().orElseThrow(), clock().orElseThrow(), number(every, 1, SeriesWish.MOST_WEEKS).orElseThrow(),
        number(count, SeriesWish.FEWEST, SeriesWish.MOST).orElseThrow());
  }

  /** The message at this field, or null. */
  public String at(String field) {
    return errors.stream().filter(error -> error.field().equals(field)).map(FieldError::message).findFirst().orElse(null);
  }

  /** How a service is named in the form. */
  static String value(Service service) {
    return service.technique() + "-" + service.minutes();
  }

  private Optional<Service> chosen(ClinicSupply supply) {
    return supply.services().stream().filter(one -> value(one).equals(service)).findFirst();
  }

  private Optional<LocalDate> date() {
    return Typed.date(first);
  }

  private Optional<LocalTime> clock() {
    try {
      return Optional.of(LocalTime.parse(time.length() == 4 ? "0" + time : time));
    } catch (DateTimeException notUnderstood) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> number(String typed, int least, int most) {
    return typed.matches("\\d{1,3}") && Integer.parseInt(typed) >= least && Integer.parseInt(typed) <= most
        ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
  }
}
