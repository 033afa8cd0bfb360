package clinic.rhomboid.slots;

/** Why a start cannot be had. Of several therapists, the one who came closest to it gives the reason. */
public record NoPlace(Reason reason) implements Placement {

  /** From the farthest off to the closest. */
  public enum Reason {
    /** Not a local quarter hour. */
    NOT_ON_GRID,
    TOO_SOON,
    BEYOND_HORIZON,
    /** The location is closed for some of the time that the visit takes. */
    CLOSED,
    /** Later in the day than this service, or any at the location, starts. */
    AFTER_LATEST_START,
    /** The technique or a competence is missing, the therapist is unknown here or is not the one wanted. */
    THERAPIST_NOT_QUALIFIED,
    /** The visit with its buffers does not fit into one stretch of working time, or it meets time off. */
    THERAPIST_NOT_WORKING,
    THERAPIST_BUSY,
    /** The therapist is there and free, but has enough straining work that day, or in a row. */
    THERAPIST_AT_LOAD_LIMIT,
    NO_ROOM_WITH_FEATURES,
    NO_ROOM_FREE
  }
}
