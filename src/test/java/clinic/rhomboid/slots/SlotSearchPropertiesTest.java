package clinic.rhomboid.slots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SlotSearchPropertiesTest {

  @Provide
  Arbitrary<Scenario> scenarios() {
    return Arbitraries.randomValue(Scenario::random);
  }

  @Property(tries = 400)
  void offersExactlyWhatTheRulesAllow(@ForAll("scenarios") Scenario scenario) {
    assertEquals(new NaiveSearch(scenario, scenario.taken()).find(), byStart(scenario.found(scenario.claims())));
  }

  @Property(tries = 400)
  void placesExactlyWhatIsOffered(@ForAll("scenarios") Scenario scenario) {
    var claims = scenario.claims();
    var offered = byStart(scenario.found(claims));
    var zone = scenario.supply().zone();
    var end = scenario.from().plusDays(scenario.days()).atStartOfDay(zone).toInstant();
    for (var start = scenario.from().atStartOfDay(zone).toInstant();
        start.isBefore(end);
        start = start.plus(Duration.ofMinutes(15))) {
      for (var therapist : scenario.supply().therapists()) {
        var placement = scenario.place(claims, start, therapist.id());
        assertEquals(
            offered.getOrDefault(start, List.of()).contains(therapist.id()), placement instanceof Place);
      }
    }
  }

  @Property(tries = 400)
  void placesWhereNothingIsTaken(@ForAll("scenarios") Scenario scenario) {
    for (var slot : scenario.found(scenario.claims())) {
      for (var therapist : slot.therapists()) {
        var place = (Place) scenario.place(scenario.claims(), slot.start(), therapist);
        for (var claim : place.claims()) {
          assertTrue(
              scenario.taken().stream()
                  .noneMatch(taken -> taken.resource() == claim.resource() && taken.span().overlaps(claim.span())));
        }
      }
    }
  }

  @Property(tries = 400)
  void placingAVisitRemovesExactlyWhatConflicts(@ForAll("scenarios") Scenario scenario) {
    var before = scenario.found(scenario.claims());
    Assume.that(!before.isEmpty());
    var chosen = before.get(before.size() / 2);
    var place = (Place) scenario.place(scenario.claims(), chosen.start(), chosen.therapists().get(0));
    var taken = new ArrayList<>(scenario.taken());
    taken.addAll(place.claims());
    var after = byStart(scenario.found(Scenario.claims(taken)));
    assertFalse(after.getOrDefault(chosen.start(), List.of()).contains(place.therapist()));
    var rules = new NaiveSearch(scenario, taken);
    for (var slot : before) {
      var roomLeft = scenario.supply().rooms().stream().anyMatch(room -> rules.fits(room, slot.start()));
      var left = new ArrayList<String>(roomLeft ? slot.therapists() : List.of());
      var therapist = scenario.therapist(place.therapist());
      if (rules.therapistSpan(slot.start()).overlaps(place.therapistSpan()) || !rules.bears(therapist, slot.start())) {
        left.remove(place.therapist());
      }
      assertEquals(left, after.getOrDefault(slot.start(), List.of()));
      after.remove(slot.start());
    }
    assertTrue(after.isEmpty());
  }

  @Property(tries = 400)
  void countsWhatIsOffered(@ForAll("scenarios") Scenario scenario) {
    var zone = scenario.supply().zone();
    var slots = scenario.found(scenario.claims());
    var days = SlotSearch.freeByDay(
        scenario.supply(),
        scenario.demand(),
        scenario.claims(),
        scenario.window(),
        scenario.from(),
        scenario.days());
    assertEquals(scenario.days(), days.size());
    for (var day : days) {
      assertEquals(
          slots.stream().filter(slot -> LocalDate.ofInstant(slot.start(), zone).equals(day.date())).count(),
          day.free());
    }
  }

  @Property(tries = 100)
  void offersEachLocalQuarterHourOfAYearOnce(@ForAll("scenarios") Scenario scenario) {
    var zone = scenario.supply().zone();
    var seen = new HashSet<>();
    var newYear = LocalDate.of(scenario.from().getYear(), 1, 1);
    for (var from : List.of(newYear, newYear.plusDays(183))) {
      for (var slot : SlotSearch.find(
          scenario.supply(), scenario.demand(), scenario.claims(), Clinic.ANY_TIME, from, 183)) {
        var local = slot.start().atZone(zone).toLocalDateTime();
        assertTrue(seen.add(slot.start()));
        assertTrue(zone.getRules().isValidOffset(local, zone.getRules().getOffset(slot.start())));
        assertEquals(0, local.toLocalTime().toSecondOfDay() % 900);
        assertEquals(Duration.ofMinutes(scenario.demand().minutes()), Duration.between(slot.start(), slot.end()));
      }
    }
  }

  private static TreeMap<Instant, List<String>> byStart(List<Slot> slots) {
    var map = new TreeMap<Instant, List<String>>();
    slots.forEach(slot -> assertNull(map.put(slot.start(), slot.therapists())));
    return map;
  }
}
