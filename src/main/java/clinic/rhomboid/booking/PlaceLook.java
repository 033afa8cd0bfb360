package clinic.rhomboid.booking;

import clinic.rhomboid.slots.Claims;
import clinic.rhomboid.slots.Obstacle;
import clinic.rhomboid.slots.Obstacles;
import clinic.rhomboid.slots.Slot;
import clinic.rhomboid.slots.SlotSearch;
import clinic.rhomboid.slots.Taken;
import clinic.rhomboid.techniques.Service;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is in the way of a visit at one start after the other, as the clinic stood when it was looked at. */
record PlaceLook(
    ClinicSupply supply, Service service, ClientsNeeds.Apart apart, List<Taken> taken, Claims claims, Instant now) {

  /** Every start of a day that can be had, with those who can be had for it. */
  Map<Instant, List<String>> offered(LocalDate date) {
    var needs = apart.all();
    return apart.closed() ? Map.of() : SlotSearch.find(supply.supply(), supply.demand(service, needs, null), claims,
            supply.window(needs, service.technique(), true, now), date, 1).stream()
        .collect(Collectors.toMap(Slot::start, Slot::therapists));
  }

  At at(Instant start) {
    return new At(obstacles(apart.plain(), start), obstacles(apart.all(), start));
  }

  private Obstacles obstacles(Needs needs, Instant start) {
    return new Obstacles(supply.supply(), supply.demand(service, needs, null), taken, claims,
        supply.window(needs, service.technique(), true, now), start);
  }

  /** One start, as it is for anybody and for the client whose answers are known. */
  final class At {

    private final Obstacles plain;
    private final Obstacles all;

    private At(Obstacles plain, Obstacles all) {
      this.plain = plain;
      this.all = all;
    }

    /** What keeps everybody from it. */
    List<String> everybody() {
      return words(null, apart.closed(), obstacles -> Stream.concat(
          obstacles.always().stream(), obstacles.rooms().stream()).toList());
    }

    /** What keeps this therapist from it. */
    List<String> of(String therapist) {
      return words(therapist, false, obstacles -> obstacles.of(therapist));
    }

    /** The one reason to tell of a place that cannot be had. */
    String first(String therapist) {
      return Stream.of(everybody(), of(therapist)).flatMap(List::stream).findFirst().orElse(KnownClient.NOT_AVAILABLE);
    }

    private List<String> words(String therapist, boolean closed, Function<Obstacles, List<Obstacle>> asked) {
      var known = asked.apply(plain);
      var words = new WhyNotWords(supply);
      var lines = new LinkedHashSet<String>();
      known.forEach(obstacle -> lines.add(words.of(obstacle, therapist)));
      if (closed || !known.containsAll(asked.apply(all))) {
        lines.add(KnownClient.NOT_AVAILABLE);
      }
      return List.copyOf(lines);
    }
  }
}
