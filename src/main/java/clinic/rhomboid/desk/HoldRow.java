package clinic.rhomboid.desk;

import java.time.Instant;

/** A time that somebody on the web is still filling in the form for. */
public record HoldRow(
    String technique, int minutes, String therapistId, int roomId, Instant start, Instant expiresAt) {

  Instant end() {
    return start.plusSeconds(minutes * 60L);
  }
}
