package clinic.rhomboid.slots;

import static clinic.rhomboid.slots.Clinic.ANA;
import static clinic.rhomboid.slots.Clinic.ANY_TIME;
import static clinic.rhomboid.slots.Clinic.COUPLE;
import static clinic.rhomboid.slots.Clinic.COUPLE_LEFT;
import static clinic.rhomboid.slots.Clinic.MONDAY;
import static clinic.rhomboid.slots.Clinic.NEW_YORK;
import static clinic.rhomboid.slots.Clinic.QUIET;
import static clinic.rhomboid.slots.Clinic.QUIET_TABLE;
import static clinic.rhomboid.slots.Clinic.ana;
import static clinic.rhomboid.slots.Clinic.at;
import static clinic.rhomboid.slots.Clinic.demand;
import static clinic.rhomboid.slots.Clinic.needing;
import static clinic.rhomboid.slots.Clinic.span;
import static clinic.rhomboid.slots.Clinic.swedish;
import static clinic.rhomboid.slots.Clinic.weekdays;
import static org.junit.jupiter.api.Assertions.assertEquals;

import clinic.rhomboid.slots.Obstacle.Kind;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ObstaclesTest {

  private static final List<WeeklyHours> DAY = weekdays("09:00-12:00", "13:00-17:00");
  private static final Supply SUPPLY = supply(ana(DAY, span("16:00", "16:30")));

  @Provide
  Arbitrary<Scenario> scenarios() {
    return Arbitraries.randomValue(Scenario::random);
  }

  @Property(tries = 300)
  void nothingIsInTheWayExactlyWhereAVisitCanBePlaced(@ForAll("scenarios") Scenario scenario) {
    var taken = scenario.taken().stream()
        .map(one -> new Taken(one.resource(), one.span(), one.strainMinutes(), one.span(), false)).toList();
    var zone = scenario.supply().zone();
    var end = scenario.from().plusDays(1).atStartOfDay(zone).toInstant();
    for (var start = scenario.from().atStartOfDay(zone).toInstant(); start.isBefore(end);
        start = start.plus(Duration.ofMinutes(5))) {
      var obstacles = new Obstacles(
          scenario.supply(), scenario.demand(), taken, scenario.claims(), scenario.window(), start);
      for (var therapist : scenario.supply().therapists()) {
        // A demand for somebody else keeps everybody else from nothing but this visit.
        if (scenario.demand().therapist() == null || scenario.demand().therapist().equals(therapist.id())) {
          var all = new ArrayList<>(obstacles.always());
          all.addAll(obstacles.of(therapist.id()));
          all.addAll(obstacles.rooms());
          assertEquals(scenario.place(scenario.claims(), start, therapist.id()) instanceof Place, all.isEmpty(),
              () -> all.toString());
        }
      }
    }
  }

  @Test
  void tellsABreakFromTheEndsOfWork() {
    assertEquals(List.of(Kind.BREAK), kinds("11:45"));
    assertEquals(List.of(Kind.BREAK), kinds("12:15"));
    assertEquals(span("12:00", "13:00"), of("12:15").get(0).when());
    assertEquals(List.of(Kind.WORK_BEGINS), kinds("08:45"));
    assertEquals(at("09:00"), of("08:45").get(0).when().start());
    assertEquals(List.of(Kind.WORK_ENDS), kinds("16:45"));
    assertEquals(List.of(Kind.TIME_OFF), kinds("16:15"));
  }

  @Test
  void isNotInOnAnotherDay() {
    var saturday = MONDAY.plusDays(5).atTime(10, 0).atZone(NEW_YORK).toInstant();
    assertEquals(List.of(Kind.NOT_IN), kinds(new Obstacles(
        SUPPLY, swedish(30), List.of(), Claims.NONE, ANY_TIME, saturday).of("ana")));
  }

  @Test
  void tellsAVisitInTheSameTimeFromTooShortATimeBetween() {
    var visit = new Taken(ANA, span("10:00", "11:10"), 0, span("10:00", "11:00"), false);
    assertEquals(List.of(Kind.BUSY), kinds(ofAna("10:30", visit)));
    assertEquals(List.of(Kind.BUFFER), kinds(ofAna("11:00", visit)));
    assertEquals(span("10:00", "11:00"), ofAna("11:00", visit).get(0).when());
    assertEquals(List.of(), ofAna("11:15", visit));
    var hold = new Taken(ANA, span("10:00", "11:10"), 0, span("10:00", "11:00"), true);
    assertEquals(List.of(Kind.HELD), kinds(ofAna("10:30", hold)));
  }

  @Test
  void tellsEveryObstacleAndNotTheFirstAlone() {
    var visit = new Taken(ANA, span("11:30", "12:00"), 0, span("11:30", "12:00"), false);
    assertEquals(List.of(Kind.NOT_QUALIFIED, Kind.LACKS_COMPETENCE, Kind.BREAK, Kind.BUSY), kinds(new Obstacles(
        SUPPLY, needing(Set.of("oncology"), Set.of(), demand("myofascial", 30, 0, 0, 0)), List.of(visit),
        Taken.claims(List.of(visit)), ANY_TIME, at("11:45")).of("ana")));
  }

  @Test
  void tellsWhichLimitOfLoadIsReached() {
    var strained = new Taken(ANA, span("09:00", "10:00"), 60, span("09:00", "10:00"), false);
    var short1 = supply(ana(new LoadLimits(80, 5), DAY));
    var row1 = supply(ana(new LoadLimits(800, 1), DAY));
    assertEquals(List.of(Kind.LOAD_OF_DAY), kinds(strainedAt(short1, "10:30", strained)));
    assertEquals(List.of(Kind.LOAD_IN_A_ROW), kinds(strainedAt(row1, "10:30", strained)));
    assertEquals(List.of(), strainedAt(row1, "11:00", strained));
  }

  @Test
  void tellsOfEachRoomOnlyWhenNoneIsLeft() {
    var quiet = new Taken(QUIET_TABLE, span("10:00", "11:00"), 0, span("10:00", "11:00"), false);
    var couple = new Taken(COUPLE_LEFT, span("10:00", "11:00"), 0, span("10:00", "11:00"), true);
    assertEquals(List.of(), rooms(swedish(30), quiet));
    assertEquals(List.of("ROOM_BUSY Quiet room", "ROOM_HELD Couple's room"), rooms(swedish(30), quiet, couple));
    assertEquals(List.of("ROOM_LACKS_FEATURE Quiet room", "ROOM_HELD Couple's room"),
        rooms(needing(Set.of(), Set.of("side_lying"), swedish(30)), couple));
  }

  @Test
  void tellsWhatKeepsEverybodyFromIt() {
    var closed = new Supply(NEW_YORK, List.of(ana(DAY)), List.of(QUIET),
        List.of(Closure.of(MONDAY, LocalTime.of(10, 0), LocalTime.of(11, 0), "Training")));
    var late = new Demand("swedish", false, 30, 0, Duration.ZERO, Duration.ZERO, LocalTime.of(9, 0), null, Set.of(), Set.of());
    assertEquals(List.of(Kind.CLOSED, Kind.AFTER_LATEST_START), kinds(new Obstacles(
        closed, late, List.of(), Claims.NONE, ANY_TIME, at("10:45")).always()));
    assertEquals(List.of(Kind.NOT_ON_GRID, Kind.TOO_SOON), kinds(new Obstacles(
        SUPPLY, late, List.of(), Claims.NONE, new Window(at("09:00"), at("10:00")), at("08:50")).always()));
    assertEquals(List.of(Kind.NOT_HERE), kinds(new Obstacles(
        SUPPLY, late, List.of(), Claims.NONE, ANY_TIME, at("09:00")).of("nobody")));
  }

  private static List<Obstacle> strainedAt(Supply supply, String time, Taken... taken) {
    return new Obstacles(supply, demand("deep_tissue", 30, 0, 0, 0), List.of(taken), Taken.claims(List.of(taken)),
        ANY_TIME, at(time)).of("ana");
  }

  private static List<String> rooms(Demand demand, Taken... taken) {
    return new Obstacles(SUPPLY, demand, List.of(taken), Taken.claims(List.of(taken)), ANY_TIME, at("10:30")).rooms()
        .stream().map(one -> one.kind() + " " + one.what()).toList();
  }

  private static List<Obstacle> ofAna(String time, Taken... taken) {
    return new Obstacles(SUPPLY, swedish(30), List.of(taken), Taken.claims(List.of(taken)), ANY_TIME, at(time)).of("ana");
  }

  private static List<Obstacle> of(String time) {
    return ofAna(time);
  }

  private static List<Kind> kinds(String time) {
    return kinds(of(time));
  }

  private static List<Kind> kinds(List<Obstacle> obstacles) {
    return obstacles.stream().map(Obstacle::kind).toList();
  }

  private static Supply supply(TherapistSupply ana) {
    return new Supply(NEW_YORK, List.of(ana), List.of(COUPLE, QUIET));
  }
}
