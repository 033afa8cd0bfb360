package clinic.rhomboid.matching;

import java.util.List;

/**
 * The therapists who fit a client, best first.
 *
 * @param needsReview whether a therapist has to decide, because the client needs competences that nobody who offers
 *     one of the client's techniques holds
 */
public record Matching(List<Choice> choices, boolean needsReview) {

  public Matching {
    choices = List.copyOf(choices);
  }
}
