package clinic.rhomboid.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.booking.AppointmentState;
import clinic.rhomboid.slots.Closure;
import clinic.rhomboid.slots.LoadLimits;
import clinic.rhomboid.slots.Shift;
import clinic.rhomboid.slots.Supply;
import clinic.rhomboid.slots.TherapistSupply;
import clinic.rhomboid.slots.WeeklyHours;
import clinic.rhomboid.time.TimeRange;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the reports count, and how. */
class FiguresTest {

  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final Supply OPEN = new Supply(ZONE, List.of(), List.of());
  private static final UUID ADA = UUID.randomUUID();
  private static final UUID BEA = UUID.randomUUID();
  private static final ReportQuery.Span TWO_WEEKS =
      new ReportQuery.Span(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 15), By.WEEK);

  @Test
  void aNoShowIsCountedAmongTheVisitsThatWereDueAlone() {
    var table = VisitFigures.fates(List.of(
        visit("2026-03-02T15:00:00Z", AppointmentState.COMPLETED, ADA, true),
        visit("2026-03-03T15:00:00Z", AppointmentState.NO_SHOW, BEA, true),
        visit("2026-03-03T17:00:00Z", AppointmentState.CANCELLED, BEA, true),
        visit("2026-03-04T17:00:00Z", AppointmentState.EXPIRED, BEA, true),
        visit("2026-03-05T17:00:00Z", AppointmentState.CONFIRMED, BEA, true)), TWO_WEEKS, ZONE);
    assertEquals("Week of 2 Mar 2026", table.rows().get(0).name());
    assertEquals(List.of("5", "1", "1", "1", "50 %", "1", "1", "1"), table.rows().get(0).cells());
    assertEquals(List.of("0", "0", "0", "0", "–", "0", "0", "0"), table.rows().get(1).cells());
    assertEquals(table.rows().get(0).cells(), table.rows().get(2).cells());
    assertEquals("All", table.rows().get(2).name());
  }

  @Test
  void aVisitBelongsToTheDayItHasAtTheClinic() {
    // Half past eleven on Sunday evening in New York is Monday in London.
    var table = VisitFigures.fates(
        List.of(visit("2026-03-09T03:30:00Z", AppointmentState.COMPLETED, ADA, true)), TWO_WEEKS, ZONE);
    assertEquals("1", table.rows().get(0).cells().get(0));
    assertEquals("0", table.rows().get(1).cells().get(0));
  }

  @Test
  void somebodyIsNewOnceAndReturnsAfterwards() {
    var table = VisitFigures.clients(List.of(
        visit("2026-03-02T15:00:00Z", AppointmentState.COMPLETED, ADA, true),
        visit("2026-03-03T15:00:00Z", AppointmentState.COMPLETED, ADA, false),
        visit("2026-03-10T15:00:00Z", AppointmentState.CONFIRMED, ADA, false),
        visit("2026-03-10T17:00:00Z", AppointmentState.NO_SHOW, BEA, true)), TWO_WEEKS, ZONE);
    assertEquals(List.of("1", "1", "0", "100 %"), table.rows().get(0).cells());
    assertEquals(List.of("1", "0", "1", "0 %"), table.rows().get(1).cells());
    assertEquals(List.of("1", "1", "0", "100 %"), table.rows().get(2).cells());
  }

  @Test
  void leadTimesAreOfVisitsThatWereNotCalledOff() {
    var table = VisitFigures.leadTimes(List.of(
        booked("2026-03-02T15:00:00Z", Duration.ofHours(3), AppointmentState.COMPLETED),
        booked("2026-03-02T17:00:00Z", Duration.ofDays(9), AppointmentState.NO_SHOW),
        booked("2026-03-02T18:00:00Z", Duration.ofDays(40), AppointmentState.CANCELLED)));
    assertEquals(List.of("1", "50 %"), table.rows().get(0).cells());
    assertEquals(List.of("1", "50 %"), table.rows().get(3).cells());
    assertEquals(List.of("0", "0 %"), table.rows().get(5).cells());
  }

  @Test
  void workingTimeIsTheShiftsWithoutTheTimeOffInThem() {
    var noon = Instant.parse("2026-03-02T17:00:00Z");
    // 8 h of work on the Monday; away from 11 to 13, in two entries that overlap, and on a day without work.
    var ana = therapist(new TimeRange(noon.minusSeconds(3600), noon.plusSeconds(1800)),
        new TimeRange(noon, noon.plusSeconds(3600)),
        new TimeRange(Instant.parse("2026-03-04T05:00:00Z"), Instant.parse("2026-03-05T05:00:00Z")));
    assertEquals(6 * 60, WorkingTime.of(ana, OPEN, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 4)).minutes());
    assertEquals(14 * 60, WorkingTime.of(ana, OPEN, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 9)).minutes());
  }

  @Test
  void aDayOfOtherHoursAndAClosedAfternoonCountAsTheyAre() {
    var monday = LocalDate.of(2026, 3, 2);
    var ana = new TherapistSupply("ana", 1, Set.of(), Set.of(),
        List.of(new WeeklyHours(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(17, 0))),
        Map.of(monday, List.of(new Shift(LocalTime.of(12, 0), LocalTime.of(18, 0)))), List.of(), LoadLimits.NONE);
    var closed = new Supply(ZONE, List.of(), List.of(),
        List.of(Closure.of(monday, LocalTime.of(16, 0), LocalTime.of(20, 0), "Works outing")));
    assertEquals(6 * 60, WorkingTime.of(ana, OPEN, monday, monday).minutes());
    assertEquals(4 * 60, WorkingTime.of(ana, closed, monday, monday).minutes());
  }

  @Test
  void workingTimeFollowsTheClock() {
    var nights = new TherapistSupply("ana", 1, Set.of(), Set.of(),
        List.of(new WeeklyHours(DayOfWeek.SUNDAY, LocalTime.MIDNIGHT, LocalTime.of(8, 0))), List.of(), LoadLimits.NONE);
    assertEquals(7 * 60, WorkingTime.of(nights, OPEN, LocalDate.of(2026, 3, 8), LocalDate.of(2026, 3, 8)).minutes());
  }

  @Test
  void timeInWhichTwoWorkIsTimeOnceForARoom() {
    var ana = WorkingTime.of(therapist(), OPEN, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 2));
    assertEquals(8 * 60, WorkingTime.ofAny(List.of(ana, ana)).minutes());
  }

  @Test
  void thePictureStandsInItsFrameHoweverMuchThereIs() {
    var stacks = IntStream.range(0, 400).mapToObj(i -> new Chart.Stack("", "", List.of(i, 7))).toList();
    var picture = Chart.columns(List.of("one", "other"), stacks);
    assertTrue(picture.bars().stream().allMatch(bar ->
        bar.y() >= 0 && bar.x() >= 0 && bar.x() + bar.width() <= Chart.WIDTH && bar.y() + bar.height() <= picture.height()));
    assertTrue(picture.labels().size() <= 6);
  }

  private static Visit visit(String start, AppointmentState state, UUID client, boolean first) {
    return new Visit(Instant.parse(start), Instant.parse(start).minus(Duration.ofDays(2)), state,
        state == AppointmentState.CANCELLED, "swedish", 70, "ana", 1, client, first);
  }

  private static Visit booked(String start, Duration ahead, AppointmentState state) {
    return new Visit(Instant.parse(start), Instant.parse(start).minus(ahead), state, false, "swedish", 60, "ana", 1, ADA, true);
  }

  private static TherapistSupply therapist(TimeRange... off) {
    return new TherapistSupply("ana", 1, Set.of("swedish"), Set.of(),
        List.of(new WeeklyHours(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(17, 0))), List.of(off), LoadLimits.NONE);
  }
}
