package clinic.rhomboid.slots;

import static clinic.rhomboid.slots.Clinic.ANA;
import static clinic.rhomboid.slots.Clinic.ANY_TIME;
import static clinic.rhomboid.slots.Clinic.COUPLE;
import static clinic.rhomboid.slots.Clinic.MONDAY;
import static clinic.rhomboid.slots.Clinic.NEW_YORK;
import static clinic.rhomboid.slots.Clinic.QUIET;
import static clinic.rhomboid.slots.Clinic.ana;
import static clinic.rhomboid.slots.Clinic.at;
import static clinic.rhomboid.slots.Clinic.demand;
import static clinic.rhomboid.slots.Clinic.swedish;
import static clinic.rhomboid.slots.Clinic.times;
import static clinic.rhomboid.slots.Clinic.weekdays;
import static org.junit.jupiter.api.Assertions.assertEquals;

import clinic.rhomboid.slots.NoPlace.Reason;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Days on which it is otherwise than every week. */
class OtherDaysTest {

  private static final List<WeeklyHours> MORNING = weekdays("09:00-10:00");

  @Test
  void worksTheHoursOfAnExceptionInsteadOfTheWeekly() {
    var supply = except(Map.of(MONDAY, List.of(shift("16:30", "17:00"), shift("14:00", "14:30"))));
    assertEquals(List.of("14:00", "16:30"), times(supply, swedish(30), Claims.NONE));
    assertEquals(List.of("09:00", "09:15", "09:30"),
        times(SlotSearch.find(supply, swedish(30), Claims.NONE, ANY_TIME, MONDAY.plusDays(1), 1)));
  }

  @Test
  void isNotInOnAnExceptionWithoutHours() {
    assertEquals(List.of(), times(except(Map.of(MONDAY, List.of())), swedish(30), Claims.NONE));
  }

  @Test
  void worksOverMidnightIntoAnException() {
    var night = Map.of(MONDAY.minusDays(1), List.of(shift("23:00", "00:00")), MONDAY, List.of(shift("00:00", "00:30")));
    assertEquals(List.of("23:00", "23:15", "23:30"),
        times(SlotSearch.find(except(night), swedish(60), Claims.NONE, ANY_TIME, MONDAY.minusDays(1), 1)));
  }

  @Test
  void offersNothingOnAClosedDay() {
    assertEquals(List.of(), times(closed(Closure.of(MONDAY, null, null, "Holiday")), swedish(30), Claims.NONE));
    assertEquals(List.of("09:00", "09:15", "09:30"),
        times(closed(Closure.of(MONDAY.plusDays(1), null, null, "Holiday")), swedish(30), Claims.NONE));
  }

  @Test
  void keepsBuffersOutOfAClosedPart() {
    var training = closed(Closure.of(MONDAY, LocalTime.of(9, 30), LocalTime.of(9, 40), "Training"));
    assertEquals(List.of("09:00"), times(training, demand("swedish", 15, 0, 0, 10), Claims.NONE));
  }

  @Test
  void startsNoLaterThanTheLatestStart() {
    assertEquals(List.of("09:00", "09:15"), times(SlotSearch.find(
        except(Map.of()), until("09:20"), Claims.NONE, ANY_TIME, MONDAY, 1)));
    assertEquals(List.of("09:00", "09:15", "09:30"), times(SlotSearch.find(
        except(Map.of()), until("09:30"), Claims.NONE, ANY_TIME, MONDAY, 1)));
  }

  @Test
  void tellsAClosedDayFromALateStart() {
    assertEquals(new NoPlace(Reason.CLOSED), place(
        closed(Closure.of(MONDAY, null, null, "Holiday")), until("08:00"), "09:00"));
    assertEquals(new NoPlace(Reason.AFTER_LATEST_START), place(except(Map.of()), until("09:00"), "09:15"));
  }

  private static Placement place(Supply supply, Demand demand, String time) {
    return SlotSearch.place(supply, demand, Claims.NONE, ANY_TIME, at(time), List.of("ana"));
  }

  private static Demand until(String latest) {
    return new Demand("swedish", false, 30, 0, Duration.ZERO, Duration.ZERO, LocalTime.parse(latest), null, Set.of(), Set.of());
  }

  private static Supply closed(Closure closure) {
    return new Supply(NEW_YORK, List.of(ana(MORNING)), List.of(COUPLE, QUIET), List.of(closure));
  }

  private static Supply except(Map<LocalDate, List<Shift>> exceptions) {
    return Clinic.clinic(new TherapistSupply(
        "ana", ANA, Set.of("swedish"), Set.of(), MORNING, exceptions, List.of(), LoadLimits.NONE));
  }

  private static Shift shift(String from, String to) {
    return new Shift(LocalTime.parse(from), LocalTime.parse(to));
  }
}
