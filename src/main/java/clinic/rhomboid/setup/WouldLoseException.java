package clinic.rhomboid.setup;

import clinic.rhomboid.booking.Misplaced;
import java.util.List;

/** Takes a change back that would cost visits to come their place, until the owner has seen them. */
class WouldLoseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  final transient List<Misplaced> lost;

  WouldLoseException(List<Misplaced> lost) {
    super(null, null, false, false);
    this.lost = lost;
  }
}
