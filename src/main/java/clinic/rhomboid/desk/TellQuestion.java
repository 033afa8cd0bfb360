package clinic.rhomboid.desk;

import clinic.rhomboid.booking.Telling;
import java.util.List;

/** "Tell the client?", as the forms of the desk ask it. */
final class TellQuestion {

  private TellQuestion() {}

  /**
   * An empty box is not sent, so each form also sends {@code no}: only a form that asked can have been answered with it.
   */
  static Telling answer(List<String> tell) {
    return Telling.ofStaff(tell == null || tell.isEmpty() || tell.contains("yes"));
  }
}
