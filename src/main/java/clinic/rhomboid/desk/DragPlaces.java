package clinic.rhomboid.desk;

import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.booking.Availability;
import clinic.rhomboid.booking.Moving;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The places of a day for a visit, in minutes of that day as the board counts them. */
@ApplicationScoped
class DragPlaces {

  private final Appointments appointments;
  private final Moving moving;
  private final Availability availability;
  private final Clock clock;

  DragPlaces(Appointments appointments, Moving moving, Availability availability, Clock clock) {
    this.appointments = appointments;
    this.moving = moving;
    this.availability = availability;
    this.clock = clock;
  }

  /** By therapist. */
  public record Places(Map<String, Lane> lanes) {}

  /** What one therapist has. */
  public record Lane(List<Free> allowed, List<Refused> refused) {}

  /** A start that can be had. */
  public record Free(int minute, Instant start) {}

  /** Starts that cannot, the last one included. */
  public record Refused(int from, int to, String why) {}

  @Transactional
  Places of(UUID id, LocalDate date, ZoneId zone) {
    var visit = appointments.findById(id);
    var day = new Day(date, zone, clock.instant());
    var lanes = new LinkedHashMap<String, Lane>();
    for (var slot : availability.slots(moving.query(visit, visit.minutes, true), date, 1)) {
      slot.therapists().forEach(therapist -> lanes.computeIfAbsent(therapist, any -> new Lane(new ArrayList<>(), List.of(new Refused(0, 1440, "Not free.")))).allowed()
          .add(new Free(day.minute(slot.start()), slot.start())));
    }
    return new Places(lanes);
  }
}
