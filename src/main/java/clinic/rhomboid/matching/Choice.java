package clinic.rhomboid.matching;

import java.util.List;

/**
 * A therapist who fits.
 *
 * @param therapist the therapist's id
 * @param technique the id of the client's best-ranked technique that the therapist offers
 * @param why the reason for this place in the order, in words for the client
 */
public record Choice(String therapist, String name, String technique, String why) {

  /** Of a reason, what may be told to whoever may not know the client's answers: how a technique ranks comes from them. */
  public static String beyondAnswers(String why) {
    var rank = why == null ? -1 : why.indexOf("; ");
    return rank < 0 ? null : why.substring(rank + 2);
  }

  /** The reason of one in the order, or null for somebody who is not in it. */
  public static String whyOf(List<Choice> order, String therapist) {
    return order.stream().filter(choice -> choice.therapist().equals(therapist)).map(Choice::why).findFirst().orElse(null);
  }
}
