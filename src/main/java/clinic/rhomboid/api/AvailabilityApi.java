package clinic.rhomboid.api;

import clinic.rhomboid.booking.Availability;
import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.web.FieldError;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestQuery;

/** What can be booked. */
@Path("/api/v1/availability")
@Produces(MediaType.APPLICATION_JSON)
public class AvailabilityApi {

  private static final int MOST_DAYS = 42;
  private static final int USUAL_DAYS = 7;

  private final Availability availability;
  private final Clinic clinic;
  private final Clock clock;

  AvailabilityApi(Availability availability, Clinic clinic, Clock clock) {
    this.availability = availability;
    this.clinic = clinic;
    this.clock = clock;
  }

  /** What every search names. */
  public static class Wanted {
    @RestQuery String technique;
    @RestQuery String minutes;
    @RestQuery String therapist;
    @RestQuery String needs;
    @RestQuery String location;
  }

  record Slots(List<SlotJson> slots) {}

  record Day(String date, int free) {}

  record Calendar(List<Day> days, String firstFree) {}

  /** Every start that can be booked on these days, in order. */
  @GET
  @PermitAll
  public Slots slots(@BeanParam Wanted wanted, @RestQuery String from, @RestQuery String days) {
    var errors = new ArrayList<FieldError>();
    var supply = clinic.at(wanted.location, errors);
    var query = query(wanted, supply, errors);
    var first = from == null
        ? today(supply)
        : parsed(from, LocalDate::parse, "from", "Send a date such as 2026-11-23.", errors);
    var count = days == null ? USUAL_DAYS : number(days, "days", errors);
    if (count < 1 || count > MOST_DAYS) {
      errors.add(new FieldError("days", "Ask for 1 to " + MOST_DAYS + " days."));
    }
    Clinic.check(errors);
    return new Slots(SlotJson.of(availability.slots(query, first, count), new Times(supply.zone())));
  }

  /** How many starts each day of a month has, and the first day with one. */
  @GET
  @Path("/calendar")
  @PermitAll
  public Calendar calendar(@BeanParam Wanted wanted, @RestQuery String month) {
    var errors = new ArrayList<FieldError>();
    var supply = clinic.at(wanted.location, errors);
    var query = query(wanted, supply, errors);
    var asked = month == null
        ? YearMonth.from(today(supply))
        : parsed(month, YearMonth::parse, "month", "Send a month such as 2026-12.", errors);
    Clinic.check(errors);
    var year = availability.calendar(query, asked, today(supply));
    return new Calendar(
        year.days().stream().map(day -> new Day(day.date().toString(), day.free())).toList(),
        year.firstFree().map(LocalDate::toString).orElse(null));
  }

  private Availability.Query query(Wanted wanted, ClinicSupply supply, List<FieldError> errors) {
    var minutes = number(wanted.minutes, "minutes", errors);
    clinic.service(supply, wanted.technique, minutes, errors);
    return new Availability.Query(supply.location().id, wanted.technique, minutes,
        clinic.therapist(supply, wanted.therapist, errors), clinic.needs(supply, wanted.needs, errors));
  }

  private LocalDate today(ClinicSupply supply) {
    return supply.day(clock.instant());
  }

  private static int number(String text, String field, List<FieldError> errors) {
    if (text == null || !text.matches("\\d{1,6}")) {
      errors.add(new FieldError(field, "Send a whole number."));
      return 0;
    }
    return Integer.parseInt(text);
  }

  private static <T> T parsed(
      String text, Function<String, T> parser, String field, String message, List<FieldError> errors) {
    try {
      // Years are written with four digits; Java would read longer ones, with a sign in front.
      if (text.matches("\\d.*")) {
        return parser.apply(text);
      }
    } catch (DateTimeException unreadable) {
      // Told below.
    }
    errors.add(new FieldError(field, message));
    return null;
  }
}
