package clinic.rhomboid.requests;

import java.util.UUID;

/**
 * A request as staff read it.
 *
 * @param words what is wrong, for therapists only; otherwise null
 * @param done when it was answered, or null
 * @param typed an answer that was not complete
 * @param error what to do about it, or null
 */
public record RequestRow(
    UUID id, UUID clientId, String client, String kind, String asked, String words, String done, String typed, String error) {

  public boolean open() {
    return done == null;
  }
}
