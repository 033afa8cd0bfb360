package clinic.rhomboid.start;

/** Why the clinic can't open, and what to do about it, in one line that needs no stack trace. */
public final class StartFailure extends RuntimeException {

  StartFailure(String line) {
    super(line, null, false, false);
  }

  /** The same with the reason the system gave, cut to its first line. */
  StartFailure(String line, Exception reason) {
    this(line + " (" + firstLineOf(reason) + ")");
  }

  static String firstLineOf(Throwable reason) {
    var message = reason.getMessage();
    return message == null ? reason.getClass().getSimpleName() : message.lines().findFirst().orElse("").strip();
  }
}
