package clinic.rhomboid.desk;

import clinic.rhomboid.booking.AppointmentState;
import clinic.rhomboid.booking.AttendanceStep;

/** What the desk can do with a visit now: asked of the same functions that decide when it is done. */
public record Actions(
    boolean arrival, boolean arrivalUndo, boolean session, boolean sessionUndo, boolean completion, boolean completionUndo,
    boolean noShow, boolean noShowUndo,
    boolean move, boolean cancellation) {

  static Actions of(VisitRow visit, Day day) {
    return new Actions(
        can(AttendanceStep.ARRIVAL, visit, day),
        can(AttendanceStep.ARRIVAL_UNDO, visit, day),
        can(AttendanceStep.SESSION, visit, day) && visit.formIn(),
        can(AttendanceStep.SESSION_UNDO, visit, day),
        can(AttendanceStep.COMPLETION, visit, day),
        can(AttendanceStep.COMPLETION_UNDO, visit, day),
        can(AttendanceStep.NO_SHOW, visit, day) && !day.now().isBefore(visit.start()),
        can(AttendanceStep.NO_SHOW_UNDO, visit, day),
        visit.state().movable() && day.now().isBefore(visit.start()),
        visit.state().deskMayMakeIt(AppointmentState.CANCELLED));
  }

  private static boolean can(AttendanceStep step, VisitRow visit, Day day) {
    return day.hasCome() && step.fits(visit.state());
  }

  public boolean any() {
    return arrival || arrivalUndo || session || sessionUndo || completion || completionUndo || noShow || noShowUndo || move || cancellation;
  }
}
