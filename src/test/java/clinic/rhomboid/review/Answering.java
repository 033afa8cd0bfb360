package clinic.rhomboid.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.booking.AnsweringOutcome;
import clinic.rhomboid.booking.AppointmentState;
import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.booking.NewAnswers;
import clinic.rhomboid.intake.IntakeRevision;
import clinic.rhomboid.intake.Intakes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Has clients sign once more for a visit, as their form does. */
@ApplicationScoped
class Answering {

  private final clinic.rhomboid.booking.Answering answering;
  private final Appointments appointments;
  private final Intakes intakes;

  Answering(clinic.rhomboid.booking.Answering answering, Appointments appointments, Intakes intakes) {
    this.answering = answering;
    this.appointments = appointments;
    this.intakes = intakes;
  }

  /** The same answers. */
  void again(UUID visit) {
    var last = last(visit);
    sign(visit, last, QuarkusTransaction.requiringNew().call(() -> intakes.answers(last)));
  }

  /** Other answers, which put the visit into this state. */
  void correct(UUID visit, Answers answers, AppointmentState state) {
    sign(visit, last(visit), answers);
    assertEquals(state, QuarkusTransaction.requiringNew().call(() -> appointments.findById(visit).state));
  }

  private void sign(UUID visit, IntakeRevision base, Answers answers) {
    assertInstanceOf(AnsweringOutcome.Signed.class,
        answering.sign(visit, new NewAnswers(base.id, answers, "1", "Signed Again"), "client"));
  }

  private IntakeRevision last(UUID visit) {
    return QuarkusTransaction.requiringNew().call(
        () -> intakes.current(appointments.findById(visit).intakeId).orElseThrow());
  }
}
