package clinic.rhomboid.booking;

import clinic.rhomboid.booking.StandingVisit.All;
import clinic.rhomboid.booking.StandingVisit.Taken;
import clinic.rhomboid.slots.Claims;
import clinic.rhomboid.slots.NoPlace;
import clinic.rhomboid.slots.RoomSupply;
import clinic.rhomboid.slots.SlotSearch;
import clinic.rhomboid.slots.Supply;
import clinic.rhomboid.slots.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether visits could stand where they stand under some supply. The search that places every visit is asked, with what the
 * visit itself has claimed left out, its own therapist and its own tables: no second opinion.
 */
final class Standing {

  private static final long DAY = Duration.ofDays(1).toSeconds();

  private final ClinicSupply supply;
  private final All all;
  private final Window window;
  private final Map<Integer, NavigableMap<Long, Taken>> byResource;

  Standing(ClinicSupply supply, All all, Instant now) {
    this.supply = supply;
    this.all = all;
    this.window = new Window(Instant.EPOCH, now.plus(Duration.ofDays(supply.location().horizonDays)));
    this.byResource = all.taken().stream().collect(Collectors.groupingBy(Taken::resource,
        Collectors.toMap(Taken::from, Function.identity(), (one, other) -> one, TreeMap::new)));
  }

  /** Those that could not. */
  List<Misplaced> misplaced() {
    return all.visits().stream().flatMap(visit -> {
      var loss = visit.flagged() ? Loss.FOR_CLIENT : loss(visit);
      return loss == null ? Stream.empty() : Stream.of(of(visit, loss));
    }).toList();
  }

  static Misplaced of(StandingVisit visit, Loss loss) {
    return new Misplaced(visit.id(), visit.client(), visit.start(), visit.therapist(), visit.technique(), loss);
  }

  private Loss loss(StandingVisit visit) {
    var service = supply.service(visit.technique(), visit.minutes());
    if (service.isEmpty()) {
      return Loss.NOT_OFFERED;
    }
    var room = room(visit);
    if (room.isEmpty()) {
      return Loss.NO_ROOM;
    }
    var own = new Supply(supply.zone(), supply.supply().therapists(), room, supply.supply().closures());
    var demand = supply.demand(service.get(), Needs.ofMinutes(visit.extraMinutes()), visit.therapist());
    var placement = SlotSearch.place(own, demand, othersAround(visit), window, visit.start(), List.of(visit.therapist()));
    return placement instanceof NoPlace none ? Loss.of(none.reason()) : null;
  }

  /** Its room with the tables that it has claimed, if all of them are still there: a half of a couple has one of two. */
  private List<RoomSupply> room(StandingVisit visit) {
    return supply.supply().rooms().stream()
        .filter(room -> room.id() == visit.room() && !visit.tables().isEmpty() && room.tables().containsAll(visit.tables()))
        .map(room -> new RoomSupply(room.id(), room.name(), List.copyOf(visit.tables()), room.features(), room.turnaround()))
        .toList();
  }

  private Claims othersAround(StandingVisit visit) {
    var claims = Claims.builder();
    var start = visit.start().getEpochSecond();
    var resources = new ArrayList<>(visit.tables());
    supply.therapist(visit.therapist()).ifPresent(therapist -> resources.add(therapist.resource()));
    for (var resource : resources) {
      byResource.getOrDefault(resource, new TreeMap<>()).subMap(start - 2 * DAY, start + 2 * DAY).values().stream()
          .filter(taken -> !taken.visit().equals(visit.id()))
          .forEach(taken -> claims.add(taken.resource(), taken.from(), taken.to(), taken.strainMinutes()));
    }
    return claims.build();
  }
}
