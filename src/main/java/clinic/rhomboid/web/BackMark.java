package clinic.rhomboid.web;

/**
 * One region of the back as the therapist's picture shows it; a region with nothing to say is left out.
 *
 * @param id of the rules of record
 * @param label what the therapist reads
 * @param score how much it hurts, 0 to 10, or null when it is marked without a number
 * @param worst whether it is the worst place
 * @param gone whether it was marked last time and is not any more
 * @param leaveAlone whether it must not be touched
 */
public record BackMark(String id, String label, Integer score, boolean worst, boolean gone, boolean leaveAlone) {

  /** How deep the colour is: 0 for no pain, 1 up to 3, 2 up to 5, 3 above; a place without a number counts as 2. */
  public int depth() {
    if (score == null) {
      return 2;
    }
    return score == 0 ? 0 : score <= 3 ? 1 : score <= 5 ? 2 : 3;
  }

  /** The same in words, for whoever can't see the picture. */
  public String text() {
    if (leaveAlone) {
      return label + ": leave alone";
    }
    if (gone) {
      return label + ": gone since last time";
    }
    return label + (score == null ? ": marked" : ": " + score + " of 10") + (worst ? ", the worst" : "");
  }
}
