package clinic.rhomboid.desk;

import static java.time.temporal.TemporalAdjusters.previousOrSame;

import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.AppointmentState;
import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.booking.VisitEntry;
import clinic.rhomboid.booking.VisitRequest;
import clinic.rhomboid.booking.WantedTime;
import clinic.rhomboid.clients.Identity;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.screening.Intake;
import clinic.rhomboid.screening.RulesFile;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/** Puts visits of made-up people on Tuesdays far from the sample clinic's own, when all of its therapists work. */
@ApplicationScoped
public class DeskDay {

  private final VisitEntry entry;
  private final Appointments appointments;
  private final Pictures pictures;
  private final Locations locations;
  private final EntityManager entities;
  private final Clock clock;

  DeskDay(VisitEntry entry, Appointments appointments, Pictures pictures, Locations locations,
      EntityManager entities, Clock clock) {
    this.entry = entry;
    this.appointments = appointments;
    this.pictures = pictures;
    this.locations = locations;
    this.entities = entities;
    this.clock = clock;
  }

  /** A Tuesday so many weeks from now, cleared of what earlier tests booked; a negative number is behind us. */
  public LocalDate tuesday(int weeks) {
    var today = LocalDate.ofInstant(clock.instant(), locations.only().zoneId());
    return cleared(today.with(previousOrSame(DayOfWeek.TUESDAY)).plusWeeks(weeks));
  }

  /** The day, cleared of what other tests booked on it. */
  public LocalDate cleared(LocalDate day) {
    change("UPDATE claim SET live = false WHERE live AND starts_at >= '%s' AND starts_at < '%s'"
        .formatted(at(day, "00:00"), at(day.plusDays(1), "00:00")));
    // Called off or not, they would stand on its board.
    change("UPDATE appointment SET starts_at = starts_at - interval '1 year', ends_at = ends_at - interval '1 year'"
        + " WHERE starts_at >= '%s' AND starts_at < '%s'".formatted(at(day, "00:00"), at(day.plusDays(1), "00:00")));
    return day;
  }

  public Instant at(LocalDate day, String time) {
    return day.atTime(LocalTime.parse(time)).atZone(locations.only().zoneId()).toInstant();
  }

  public UUID visit(String client, AppointmentState state, LocalDate day, String time, String therapist) {
    return visit(client, state, day, time, therapist, Intake.unremarkable());
  }

  /** An hour of Swedish massage, entered as it stands. */
  UUID visit(String client, AppointmentState state, LocalDate day, String time, String therapist, Intake intake) {
    return QuarkusTransaction.requiringNew().call(() -> {
      var supply = pictures.current(locations.only().id);
      var email = client.toLowerCase().replace(' ', '.') + "@example.com";
      var identity = new Identity(client, LocalDate.of(1990, 5, 17), email, "+12125550188");
      var request = new VisitRequest(
          supply.location().id, identity, RulesFile.answers(intake.json()), "1", client, "window open, please", false);
      var wanted = new WantedTime(supply.service("swedish", 60).orElseThrow(), at(day, time), therapist);
      return entry.enter(request, wanted, state).orElseThrow().id;
    });
  }

  public Appointment read(UUID visit) {
    return QuarkusTransaction.requiringNew().call(() -> appointments.findById(visit));
  }

  long count(String table, String where) {
    return (long) entities.createNativeQuery("SELECT count(*) FROM " + table + " WHERE " + where, Long.class)
        .getSingleResult();
  }

  void change(String sql) {
    QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(sql).executeUpdate());
  }
}
