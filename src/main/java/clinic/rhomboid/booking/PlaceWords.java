package clinic.rhomboid.booking;

import clinic.rhomboid.slots.NoPlace;

/** Why a time cannot be had, in one line for the front desk. */
public final class PlaceWords {

  private PlaceWords() {}

  /**
   * @param therapist the name of the only one wanted, or null for any
   */
  public static String of(NoPlace.Reason reason, String therapist) {
    return switch (reason) {
      case NOT_ON_GRID -> "Visits start on the quarter hour.";
      case TOO_SOON -> "That time has passed.";
      case BEYOND_HORIZON -> "Further ahead than can be booked.";
      case THERAPIST_NOT_QUALIFIED -> therapist == null ? "Nobody here gives it." : therapist + " does not give it.";
      case THERAPIST_NOT_WORKING -> therapist == null ? "Nobody who gives it is at work." : therapist + " is not at work.";
      case THERAPIST_BUSY -> therapist == null ? "Everybody who gives it is booked." : therapist + " is booked.";
      case THERAPIST_AT_LOAD_LIMIT ->
          (therapist == null ? "Whoever is free" : therapist) + " has enough of it, that day or in a row.";
      case NO_ROOM_FREE, NO_ROOM_WITH_FEATURES -> "No room is free.";
      default -> "Not free.";
    };
  }
}
