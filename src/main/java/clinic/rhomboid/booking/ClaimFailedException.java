package clinic.rhomboid.booking;

import java.sql.SQLException;

/** A claim could not be written or released. */
class ClaimFailedException extends RuntimeException {

  private ClaimFailedException(String message, SQLException cause) {
    super(message, cause);
  }

  static ClaimFailedException of(SQLException failed) {
    return new ClaimFailedException("A claim could not be written or released", failed);
  }
}
