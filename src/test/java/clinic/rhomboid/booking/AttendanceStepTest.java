package clinic.rhomboid.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AttendanceStepTest {

  @Test
  void eachStepStartsOnlyWhereItCan() {
    var expected = EnumSet.of(AppointmentState.CONFIRMED, AppointmentState.AWAITING_INTAKE);
    assertEquals(expected, from(AttendanceStep.ARRIVAL));
    assertEquals(expected, from(AttendanceStep.NO_SHOW));
    assertEquals(EnumSet.of(AppointmentState.ARRIVED), from(AttendanceStep.SESSION));
    assertEquals(EnumSet.of(AppointmentState.IN_SESSION), from(AttendanceStep.COMPLETION));
    assertEquals(EnumSet.of(AppointmentState.ARRIVED), from(AttendanceStep.ARRIVAL_UNDO));
    assertEquals(EnumSet.of(AppointmentState.IN_SESSION), from(AttendanceStep.SESSION_UNDO));
    assertEquals(EnumSet.of(AppointmentState.COMPLETED), from(AttendanceStep.COMPLETION_UNDO));
    assertEquals(EnumSet.of(AppointmentState.NO_SHOW), from(AttendanceStep.NO_SHOW_UNDO));
  }

  @Test
  void takingBackLeadsToWaitingForTheFormWhenThereIsNone() {
    assertEquals(AppointmentState.CONFIRMED, AttendanceStep.ARRIVAL_UNDO.target(true));
    assertEquals(AppointmentState.AWAITING_INTAKE, AttendanceStep.NO_SHOW_UNDO.target(false));
  }

  @Test
  void theDeskNeverConfirmsWhatATherapistHasToDecide() {
    assertFalse(AppointmentState.PENDING_REVIEW.deskMayMakeIt(AppointmentState.CONFIRMED));
    assertFalse(AppointmentState.SUSPENDED.deskMayMakeIt(AppointmentState.CONFIRMED));
    assertFalse(AppointmentState.AWAITING_INTAKE.deskMayMakeIt(AppointmentState.CONFIRMED));
    assertTrue(AppointmentState.SUSPENDED.deskMayMakeIt(AppointmentState.CANCELLED));
  }

  private static Set<AppointmentState> from(AttendanceStep step) {
    var states = EnumSet.noneOf(AppointmentState.class);
    for (var state : AppointmentState.values()) {
      if (step.fits(state)) {
        states.add(state);
      }
    }
    return states;
  }
}
