package clinic.rhomboid.slots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LoadPropertiesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final int RESOURCE = 0;

  @Provide
  Arbitrary<Scenario> scenarios() {
    return Arbitraries.randomValue(Scenario::random);
  }

  /** One therapist who never stops working, so that rows reach over lunch and around midnight, and nothing taken yet. */
  @Provide
  Arbitrary<Random> courses() {
    return Arbitraries.randomValue(random -> new Random(random.nextLong()));
  }

  @Property(tries = 300)
  void withoutLimitsItIsAsIfNothingStrained(@ForAll("scenarios") Scenario scenario) {
    var free = scenario.unlimited();
    var calm = free.calm();
    assertEquals(calm.found(calm.claims()), free.found(free.claims()));
  }

  @Property(tries = 60)
  void noCourseOfBookingsHoldsAndCancellationsExceedsTheLimits(@ForAll("courses") Random random) {
    var limits = Scenario.limits(random);
    var taken = new ArrayList<Place.Claim>();
    for (var step = 0; step < 25; step++) {
      var scenario = scenario(random, limits, taken);
      var offered = scenario.found(scenario.claims());
      if (!offered.isEmpty() && random.nextInt(5) > 0) {
        var slot = offered.get(random.nextInt(offered.size()));
        // Somebody cancels, or a hold runs out, between the offer and the booking.
        if (!taken.isEmpty() && random.nextBoolean()) {
          taken.remove(random.nextInt(taken.size()));
        }
        var now = scenario(scenario, taken);
        var place = assertInstanceOf(Place.class, now.place(now.claims(), slot.start(), "therapist-0"));
        taken.add(place.claims().get(0));
      } else if (!taken.isEmpty()) {
        taken.remove(random.nextInt(taken.size()));
      }
      keeps(scenario(scenario, taken), limits);
    }
  }

  private static void keeps(Scenario scenario, LoadLimits limits) {
    for (var claim : scenario.taken()) {
      if (claim.strainMinutes() > 0) {
        var others = new ArrayList<>(scenario.taken());
        others.remove(claim);
        var rules = new NaiveSearch(scenario, others);
        assertTrue(rules.row(claim).size() <= limits.inARow());
        assertTrue(rules.minutesOfDay(claim) + claim.strainMinutes() <= limits.minutesADay());
      }
    }
  }

  private static Scenario scenario(Random random, LoadLimits limits, List<Place.Claim> taken) {
    var always = Stream.of(DayOfWeek.values()).map(day -> new WeeklyHours(day, LocalTime.MIN, LocalTime.MIDNIGHT)).toList();
    var therapist = new TherapistSupply(
        "therapist-0", RESOURCE, Set.of("swedish"), Set.of(), always, List.of(), limits);
    var room = new RoomSupply(1, "Room", List.of(10), Set.of(), Duration.ZERO);
    var demand = new Demand("swedish", random.nextInt(4) > 0, 30 + 15 * random.nextInt(5), 0,
        Duration.ofMinutes(random.nextInt(20)), Duration.ofMinutes(random.nextInt(20)), null, Set.of(), Set.of());
    return new Scenario(new Supply(ZoneId.of("America/New_York"), List.of(therapist), List.of(room)), demand,
        List.copyOf(taken), Clinic.ANY_TIME, DAY, 2);
  }

  private static Scenario scenario(Scenario like, List<Place.Claim> taken) {
    return new Scenario(like.supply(), like.demand(), List.copyOf(taken), like.window(), like.from(), like.days());
  }
}
