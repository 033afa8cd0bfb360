package clinic.rhomboid.desk;

import clinic.rhomboid.booking.AppointmentState;

/**
 * How a state looks on the board: by colour, shape and word at once.
 *
 * @param style the part of the class after {@code is-}
 */
public record StateLook(String style, String glyph, String word) {

  static StateLook of(AppointmentState state) {
    return switch (state) {
      case AWAITING_INTAKE, CONFIRMED -> new StateLook("booked", "booked", "Booked");
      case PENDING_REVIEW -> new StateLook("pending", "pending", "Not confirmed");
      case SUSPENDED -> new StateLook("pending", "pending", "On hold");
      case ARRIVED -> new StateLook("arrived", "arrived", "Arrived");
      case IN_SESSION -> new StateLook("session", "session", "In session");
      case COMPLETED -> new StateLook("done", "done", "Done");
      case NO_SHOW -> new StateLook("noshow", "noshow", "No-show");
      case CANCELLED -> new StateLook("cancelled", "cancelled", "Cancelled");
      case DECLINED -> new StateLook("cancelled", "cancelled", "Declined");
      case EXPIRED -> new StateLook("cancelled", "cancelled", "Expired");
    };
  }
}
