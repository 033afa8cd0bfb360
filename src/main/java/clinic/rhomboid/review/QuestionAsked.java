package clinic.rhomboid.review;

import java.time.Instant;

/**
 * A question to a client in the open, for whoever may read it.
 *
 * @param therapist who asks, by id
 * @param answer null while there is none
 */
public record QuestionAsked(
    String therapist, Instant askedAt, String question, Instant answeredAt, String answer) {

  /** Whether the client still has to answer. */
  public boolean open() {
    return answeredAt == null;
  }
}
