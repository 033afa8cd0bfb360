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

  /** What of a reason tells nothing of the client's answers: all but its first part, which ranks their techniques. */
  public static String besidesRank(String why) {
    return why == null || !why.contains("; ") ? null : why.substring(why.indexOf("; ") + 2);
  }

  /** The reason of one in the order, or null for somebody who is not in it. */
  public static String whyOf(List<Choice> order, String therapist) {
    return order.stream().filter(choice -> choice.therapist().equals(therapist)).map(Choice::why).findFirst().orElse(null);
  }
}
