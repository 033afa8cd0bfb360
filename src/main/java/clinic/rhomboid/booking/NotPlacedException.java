package clinic.rhomboid.booking;

import clinic.rhomboid.slots.NoPlace;

/** Undoes the verb: the time cannot be had. Caught by the verb itself and answered with alternatives. */
class NotPlacedException extends RuntimeException {

  private final NoPlace.Reason reason;

  NotPlacedException(NoPlace.Reason reason) {
    super(reason.name(), null, false, false);
    this.reason = reason;
  }

  NoPlace.Reason reason() {
    return reason;
  }
}
