package clinic.rhomboid.slots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.slots.PairPlacement.Pair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Two visits at one start, compared with trying every two therapists and every two rooms. */
class PairSearchPropertiesTest {

  /** A clinic with what the one wants, and what the other wants of the same clinic. */
  record Two(Scenario first, Scenario second, boolean oneRoom) {

    static Two random(Random random) {
      var first = Scenario.random(random);
      var other = Scenario.random(random).demand();
      return new Two(first, new Scenario(first.supply(), other, first.taken(), first.window(), first.from(), first.days()),
          random.nextInt(3) == 0);
    }

    PairDemand demand() {
      return new PairDemand(first.demand(), second.demand(), oneRoom);
    }

    List<PairSlot> found(List<Place.Claim> taken) {
      return PairSearch.find(first.supply(), demand(), Scenario.claims(taken), first.window(), first.from(), first.days());
    }

    PairPlacement place(Instant start) {
      var everybody = first.supply().therapists().stream().map(TherapistSupply::id).toList();
      return PairSearch.place(first.supply(), demand(), first.claims(), first.window(), start, everybody, everybody);
    }

    /** The starts that can be had, each with whether one room is free for both. */
    TreeMap<Instant, Boolean> naively() {
      var one = new NaiveSearch(first, first.taken());
      var other = new NaiveSearch(second, second.taken());
      var starts = one.find().keySet();
      starts.retainAll(other.find().keySet());
      var found = new TreeMap<Instant, Boolean>();
      for (var start : starts) {
        var therapists = any(first.supply().therapists(), (a, b) -> a != b && one.fits(a, start) && other.fits(b, start));
        var together = any(first.supply().rooms(),
            (a, b) -> a == b && a.tables().size() >= 2 && one.fits(a, start) && other.fits(a, start));
        var apart = any(first.supply().rooms(), (a, b) -> a != b && one.fits(a, start) && other.fits(b, start));
        if (therapists && (together || apart && !oneRoom)) {
          found.put(start, together);
        }
      }
      return found;
    }

    private interface Both<T> {
      boolean fit(T one, T other);
    }

    private static <T> boolean any(List<T> all, Both<T> both) {
      return all.stream().anyMatch(one -> all.stream().anyMatch(other -> both.fit(one, other)));
    }
  }

  @Provide
  Arbitrary<Two> twos() {
    return Arbitraries.randomValue(Two::random);
  }

  @Property(tries = 300)
  void offersExactlyWhereEveryPairOfTherapistsAndRoomsWasTried(@ForAll("twos") Two two) {
    var found = new TreeMap<Instant, Boolean>();
    two.found(two.first().taken()).forEach(slot -> found.put(slot.start(), slot.oneRoom()));
    assertEquals(two.naively(), found);
  }

  @Property(tries = 300)
  void placesExactlyWhatIsOffered(@ForAll("twos") Two two) {
    var offered = new TreeMap<Instant, Boolean>();
    two.found(two.first().taken()).forEach(slot -> offered.put(slot.start(), slot.oneRoom()));
    var zone = two.first().supply().zone();
    var end = two.first().from().plusDays(two.first().days()).atStartOfDay(zone).toInstant();
    for (var start = two.first().from().atStartOfDay(zone).toInstant(); start.isBefore(end);
        start = start.plus(Duration.ofMinutes(15))) {
      var placed = two.place(start);
      assertEquals(offered.containsKey(start), placed instanceof Pair);
      if (placed instanceof Pair pair) {
        assertEquals(offered.get(start), pair.together());
      }
    }
  }

  @Property(tries = 300)
  void takesNothingThatIsTakenAndNothingTwice(@ForAll("twos") Two two) {
    for (var slot : two.found(two.first().taken())) {
      var pair = (Pair) two.place(slot.start());
      assertNotEquals(pair.first().therapist(), pair.second().therapist());
      var written = Stream.of(pair.first(), pair.second()).flatMap(place -> place.claims().stream()).toList();
      assertEquals(written.size(), new HashSet<>(written.stream().map(Place.Claim::resource).toList()).size());
      assertTrue(written.stream().noneMatch(claim -> two.first().taken().stream().anyMatch(
          taken -> taken.resource() == claim.resource() && taken.span().overlaps(claim.span()))));
    }
  }

  /** Neither a single visit nor another couple comes into a room that two share, also once one of them has left. */
  @Property(tries = 300)
  void whoSharesARoomHasItAlone(@ForAll("twos") Two two) {
    for (var slot : two.found(two.first().taken())) {
      var pair = (Pair) two.place(slot.start());
      var room = two.first().supply().rooms().stream().filter(one -> one.id() == pair.first().room()).findFirst().orElseThrow();
      for (var left : List.of(pair.first(), pair.second())) {
        var taken = new ArrayList<>(two.first().taken());
        taken.addAll(left.claims());
        if (pair.together()) {
          assertTrue(!new NaiveSearch(two.first(), taken).fits(room, slot.start()));
        }
      }
    }
  }
}
