package clinic.rhomboid.booking;

/** How a visit stands, in words for its client. */
public final class VisitWords {

  private VisitWords() {}

  public static String status(Appointment visit) {
    return switch (visit.told()) {
      case AWAITING_INTAKE -> "Booked, form missing";
      case PENDING_REVIEW -> visit.hasTime() ? "Not confirmed yet" : "A therapist will call you";
      case CONFIRMED -> "Confirmed";
      case SUSPENDED -> "On hold, we will call you";
      case ARRIVED -> "You have arrived";
      case IN_SESSION -> "In session";
      case COMPLETED -> "Completed";
      case NO_SHOW -> "Missed";
      case CANCELLED -> "Cancelled";
      case DECLINED -> "Not possible this time";
      case EXPIRED -> "Lapsed, the time was released";
    };
  }

  /** How the status is coloured: {@code ok}, {@code attention} or {@code stop}. */
  public static String tone(Appointment visit) {
    return switch (visit.told()) {
      case CONFIRMED, ARRIVED, IN_SESSION, COMPLETED -> "ok";
      case PENDING_REVIEW, AWAITING_INTAKE, SUSPENDED -> "attention";
      default -> "stop";
    };
  }
}
