package clinic.rhomboid.booking;

import clinic.rhomboid.slots.NoPlace;

/** What a visit to come lacks where it stands. */
public enum Loss {
  NOT_OFFERED("is of a length you don’t offer"),
  TOO_FAR("lies further ahead than you let visits be booked"),
  CLOSED("lies in a time when you are closed"),
  TOO_LATE("starts later in the day than it may"),
  NOT_GIVEN("is with somebody who doesn’t give it"),
  NOT_AT_WORK("lies outside the therapist’s hours"),
  TOO_TIGHT("leaves too little time around another visit"),
  TOO_MUCH_WORK("is beyond the straining work the therapist takes"),
  NO_ROOM("has no room"),
  /** From what the client has answered, which this word never tells. */
  FOR_CLIENT(KnownClient.NOT_AVAILABLE);

  public final String words;

  Loss(String words) {
    this.words = words;
  }

  /** Why the search that places visits would not place it there. */
  static Loss of(NoPlace.Reason reason) {
    return switch (reason) {
      case BEYOND_HORIZON -> TOO_FAR;
      case CLOSED -> CLOSED;
      case AFTER_LATEST_START -> TOO_LATE;
      case THERAPIST_NOT_QUALIFIED -> NOT_GIVEN;
      case THERAPIST_NOT_WORKING -> NOT_AT_WORK;
      case THERAPIST_BUSY, NO_ROOM_FREE -> TOO_TIGHT;
      case THERAPIST_AT_LOAD_LIMIT -> TOO_MUCH_WORK;
      case NO_ROOM_WITH_FEATURES, NOT_ON_GRID, TOO_SOON -> NO_ROOM;
    };
  }
}
