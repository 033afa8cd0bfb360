package clinic.rhomboid.slots;

import static clinic.rhomboid.slots.Clinic.ANA;
import static clinic.rhomboid.slots.Clinic.ANY_TIME;
import static clinic.rhomboid.slots.Clinic.MONDAY;
import static clinic.rhomboid.slots.Clinic.NEW_YORK;
import static clinic.rhomboid.slots.Clinic.QUIET;
import static clinic.rhomboid.slots.Clinic.ana;
import static clinic.rhomboid.slots.Clinic.busy;
import static clinic.rhomboid.slots.Clinic.demand;
import static clinic.rhomboid.slots.Clinic.span;
import static clinic.rhomboid.slots.Clinic.swedish;
import static clinic.rhomboid.slots.Clinic.weekdays;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Starts that leave no free time too short to be sold. */
class TidyTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Supply MORNING = supply(ana(weekdays("09:00-12:00")));

  @Provide
  Arbitrary<Scenario> scenarios() {
    return Arbitraries.randomValue(Scenario::random);
  }

  @Property(tries = 300)
  void aStartIsTidyExactlyWhenTheTimeBeforeAndAfterItCanBeUsed(@ForAll("scenarios") Scenario scenario) {
    var rules = new NaiveSearch(scenario, scenario.taken());
    var offers = SlotSearch.offers(scenario.supply(), scenario.demand(), scenario.claims(), scenario.window(),
        scenario.from(), scenario.days(), therapist -> HOUR.toSeconds());
    assertEquals(scenario.found(scenario.claims()), offers.stream().map(Offer::slot).toList());
    for (var offer : offers) {
      assertEquals(offer.slot().therapists().stream()
          .filter(id -> rules.leavesUsableTime(scenario.therapist(id), offer.slot().start(), HOUR)).toList(), offer.tidyFor());
    }
  }

  @Test
  void anEmptyMorningIsFilledFromItsEnds() {
    assertEquals(List.of("09:00", "10:00", "11:00"), tidy(MORNING, swedish(60), Claims.NONE));
  }

  @Test
  void aStartFollowsTheVisitBeforeItOrLeavesTimeForAnother() {
    assertEquals(List.of("10:00", "11:00"), tidy(MORNING, swedish(60), busy(ANA, "09:00", "10:00")));
    assertEquals(List.of("09:00", "09:30"), tidy(
        MORNING, swedish(30), busy(ANA, "10:00", "12:00"), Duration.ofMinutes(30)));
  }

  @Test
  void buffersBelongToTheVisit() {
    assertEquals(List.of("09:00", "10:45"), tidy(MORNING, demand("swedish", 60, 0, 0, 15), Claims.NONE));
  }

  @Test
  void lessThanAQuarterHourIsNothing() {
    assertEquals(List.of("10:15", "11:15"), tidy(MORNING, swedish(45), busy(ANA, "09:00", "10:05")));
  }

  @Test
  void timeOffAndClosedTimesEndTheFreeTimeToo() {
    assertEquals(List.of("10:00"), tidy(
        supply(ana(weekdays("09:00-12:00"), span("09:30", "10:00"), span("11:00", "12:00"))), swedish(60), Claims.NONE));
    var training = new Supply(NEW_YORK, List.of(ana(weekdays("09:00-12:00"))), List.of(QUIET),
        List.of(Closure.of(MONDAY, LocalTime.of(10, 30), LocalTime.NOON, "Training")));
    assertEquals(List.of(), tidy(training, swedish(61), Claims.NONE));
    assertEquals(List.of("09:00", "09:30"), tidy(training, swedish(60), Claims.NONE, Duration.ofMinutes(30)));
  }

  private static List<String> tidy(Supply supply, Demand demand, Claims claims) {
    return tidy(supply, demand, claims, HOUR);
  }

  private static List<String> tidy(Supply supply, Demand demand, Claims claims, Duration shortest) {
    return SlotSearch.offers(supply, demand, claims, ANY_TIME, MONDAY, 1, therapist -> shortest.toSeconds()).stream()
        .filter(offer -> !offer.tidyFor().isEmpty())
        .map(offer -> offer.slot().start().atZone(NEW_YORK).toLocalTime().toString()).toList();
  }

  private static Supply supply(TherapistSupply ana) {
    return new Supply(NEW_YORK, List.of(ana), List.of(QUIET));
  }
}
