package clinic.rhomboid.desk;

import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.booking.WhyNot;
import clinic.rhomboid.time.Typed;
import clinic.rhomboid.web.FieldError;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** What the page was asked, as it came; nothing yet while no time is named. */
public class WhyForm {

  private static final String ANY = "any";

  @RestQuery String technique;
  @RestQuery String minutes;
  @RestQuery String date;
  @RestQuery String time;
  @RestQuery String therapist;

  public String technique() {
    return technique == null ? "swedish" : technique;
  }

  public String minutes() {
    return minutes == null ? "60" : minutes;
  }

  public String date() {
    return date;
  }

  public String time() {
    return time;
  }

  public String therapist() {
    return therapist == null ? ANY : therapist;
  }

  boolean asked() {
    return time != null;
  }

  LocalDate day() {
    return Typed.date(date).orElse(null);
  }

  private LocalTime clock() {
    return time != null && time.matches("([01]?\\d|2[0-3]):[0-5]\\d")
        ? LocalTime.of(Integer.parseInt(time.split(":")[0]), Integer.parseInt(time.split(":")[1])) : null;
  }

  List<FieldError> errors(ClinicSupply supply) {
    var errors = new ArrayList<FieldError>();
    if (day() == null) {
      errors.add(new FieldError("date", "Enter a date, such as 2026-11-23"));
    }
    if (clock() == null) {
      errors.add(new FieldError("time", "Enter a time, such as 15:00"));
    }
    if (!minutes().matches("\\d{1,3}")) {
      errors.add(new FieldError("minutes", "Choose a length"));
    }
    if (only() != null && supply.therapist(only()).isEmpty()) {
      errors.add(new FieldError("therapist", "Choose a therapist, or any"));
    }
    return errors;
  }

  /** Null for any therapist. */
  String only() {
    return therapist().equals(ANY) || therapist().isBlank() ? null : therapist();
  }

  Instant start(ClinicSupply supply) {
    return day().atTime(clock()).atZone(supply.zone()).toInstant();
  }

  WhyNot.Question question(ClinicSupply supply) {
    return new WhyNot.Question(
        supply.location().id, technique(), Integer.parseInt(minutes()), start(supply), only(), null);
  }
}
