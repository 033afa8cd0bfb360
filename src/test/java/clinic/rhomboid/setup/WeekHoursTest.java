package clinic.rhomboid.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.setup.WeekHours.Shift;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeekHoursTest {

  @Test
  void readsTwoShiftsAroundALunchBreak() {
    var form = new Filled().with("d2-from1", "9:00").with("d2-to1", "12:30").with("d2-from2", "13:15").with("d2-to2", "17:00");
    assertEquals(List.of(new Shift(2, LocalTime.of(9, 0), LocalTime.of(12, 30)),
        new Shift(2, LocalTime.of(13, 15), LocalTime.of(17, 0))), WeekHours.read(form));
    assertTrue(form.errors().isEmpty());
  }

  @Test
  void refusesShiftsThatRunBackwardsOrIntoEachOther() {
    assertNotNull(wrong(new Filled().with("d1-from1", "17:00").with("d1-to1", "09:00")).at("d1-to1"));
    assertNotNull(wrong(new Filled().with("d1-from1", "09:00").with("d1-to1", "09:00")).at("d1-to1"));
    assertNotNull(wrong(new Filled().with("d1-from1", "09:00").with("d1-to1", "13:00")
        .with("d1-from2", "12:30").with("d1-to2", "17:00")).at("d1-from2"));
    assertNotNull(wrong(new Filled().with("d1-from1", "09:00")).at("d1-to1"));
    assertNotNull(wrong(new Filled().with("d1-from1", "25:00").with("d1-to1", "26:00")).at("d1-from1"));
    assertNotNull(wrong(new Filled()).at("d1-from1"));
  }

  @Test
  void showsWhatItHasRead() {
    var shifts = WeekHours.read(WeekHours.suggested());
    assertEquals(10, shifts.size());
    assertEquals(shifts, WeekHours.read(WeekHours.of(shifts)));
  }

  private static Filled wrong(Filled form) {
    WeekHours.read(form);
    return form;
  }
}
