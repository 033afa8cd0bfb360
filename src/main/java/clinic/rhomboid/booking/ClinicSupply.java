package clinic.rhomboid.booking;

import clinic.rhomboid.location.Location;
import clinic.rhomboid.slots.Demand;
import clinic.rhomboid.slots.NoPlace;
import clinic.rhomboid.slots.RoomSupply;
import clinic.rhomboid.slots.Supply;
import clinic.rhomboid.slots.TherapistSupply;
import clinic.rhomboid.slots.Window;
import clinic.rhomboid.techniques.Service;
import clinic.rhomboid.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything a location can offer, as it stood at one version: read whole, shared by all requests, replaced when the
 * database says that it has changed.
 *
 * @param straining the techniques that strain the therapist's hands
 */
public record ClinicSupply(
    long version, Location location, Supply supply, List<Service> services, Map<String, String> therapistNames,
    Set<String> straining) {

  /** The services of a technique, shortest first; none when it is not given here. */
  public List<Service> services(String technique) {
    return services.stream().filter(service -> service.technique().equals(technique)).toList();
  }

  public Optional<Service> service(String technique, int minutes) {
    return services(technique).stream().filter(service -> service.minutes() == minutes).findFirst();
  }

  public ZoneId zone() {
    return supply.zone();
  }

  /** The date that this instant has at the location: the day whose age and rules count for a visit that starts then. */
  public LocalDate day(Instant instant) {
    return supply.day(instant);
  }

  public Optional<TherapistSupply> therapist(String id) {
    return supply.therapists().stream().filter(therapist -> therapist.id().equals(id)).findFirst();
  }

  /** What a visit of this service demands. */
  Demand demand(Service service, Needs needs, String therapist) {
    return new Demand(service.technique(), straining.contains(service.technique()), service.minutes(),
        needs.of(service).extraMinutes(), service.bufferBefore(), service.bufferAfter(), latestStart(service), therapist,
        needs.competences(), needs.roomFeatures());
  }

  /** The earlier of the service's and the location's own, or null. */
  private LocalTime latestStart(Service service) {
    return Stream.of(service.rules().latestStart(), location.latestStart).filter(Objects::nonNull)
        .min(Comparator.naturalOrder()).orElse(null);
  }

  /** The seconds that the shortest visit takes that this therapist gives here, buffers included. */
  long shortest(TherapistSupply therapist) {
    return services.stream().filter(service -> therapist.techniques().contains(service.technique()))
        .mapToLong(service -> service.bufferBefore().plusMinutes(service.minutes()).plus(service.bufferAfter()).toSeconds())
        .min().orElse(0);
  }

  /** The claims that decide about a visit within this span: for straining work those of the whole days it touches. */
  TimeRange deciding(TimeRange reach, String technique) {
    return straining.contains(technique)
        ? new TimeRange(day(reach.start()).atStartOfDay(zone()).toInstant(),
            day(reach.end()).plusDays(1).atStartOfDay(zone()).toInstant())
        : reach;
  }

  /**
   * The starts that may be asked for now; a visit that a therapist must look at first starts later.
   *
   * @param atOnce whether no other lead time binds, as for whoever calls or stands at the front desk
   */
  Window window(Needs needs, String technique, boolean atOnce, Instant now) {
    var lead = needs.review(technique) ? location.reviewLeadMinutes : atOnce ? 0 : location.leadMinutes;
    return new Window(now.plus(Duration.ofMinutes(lead)), now.plus(Duration.ofDays(location.horizonDays)));
  }

  /**
   * Refuses what lies outside the starts that can ever be asked for, before anybody is judged by it: at a mistyped year a
   * client would be of another age.
   *
   * @throws NotPlacedException for a start that has passed or lies beyond the booking horizon
   */
  void checkPossible(Instant start, Instant now) {
    if (start.isBefore(now)) {
      throw new NotPlacedException(NoPlace.Reason.TOO_SOON);
    }
    if (start.isAfter(now.plus(Duration.ofDays(location.horizonDays)))) {
      throw new NotPlacedException(NoPlace.Reason.BEYOND_HORIZON);
    }
  }

  /** Whether anybody here who gives the technique holds all of these competences. */
  boolean anybodyHolds(String technique, Set<String> competences) {
    return supply.therapists().stream().anyMatch(therapist ->
        therapist.techniques().contains(technique) && therapist.competences().containsAll(competences));
  }

  /** Every resource that can be claimed here. */
  Integer[] resources() {
    return Stream.concat(
            supply.therapists().stream().map(TherapistSupply::resource),
            supply.rooms().stream().map(RoomSupply::tables).flatMap(List::stream))
        .toArray(Integer[]::new);
  }
}
