package clinic.rhomboid.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clinic.rhomboid.booking.AppointmentState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LightTest {

  @ParameterizedTest
  @EnumSource(value = AppointmentState.class, names = {"PENDING_REVIEW", "SUSPENDED"})
  void aTherapistMustCallBeforeAnUndecidedOrForbiddenVisit(AppointmentState state) {
    assertEquals(Light.THERAPIST_MUST_CALL, Light.of(state, true));
  }

  @ParameterizedTest
  @EnumSource(value = AppointmentState.class, names = {"CONFIRMED", "ARRIVED", "IN_SESSION", "COMPLETED"})
  void aDecidedVisitIsReady(AppointmentState state) {
    assertEquals(Light.READY, Light.of(state, true));
  }

  @Test
  void arrivingBringsNoForm() {
    assertEquals(Light.FORM_MISSING, Light.of(AppointmentState.AWAITING_INTAKE, false));
    assertEquals(Light.FORM_MISSING, Light.of(AppointmentState.ARRIVED, false));
  }
}
