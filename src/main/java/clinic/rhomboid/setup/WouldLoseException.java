package clinic.rhomboid.setup;

import clinic.rhomboid.booking.Misplaced;
import java.util.List;

/** Takes a change back that would cost visits to come their place, until the owner has seen them. */
class WouldLoseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  final transient List<Misplaced> lost;
  /** Whether it may be saved all the same. */
  final boolean anyway;

  WouldLoseException(List<Misplaced> lost, boolean anyway) {
    super(null, null, false, false);
    this.lost = lost;
    this.anyway = anyway;
  }
}
