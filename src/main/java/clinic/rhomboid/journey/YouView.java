package clinic.rhomboid.journey;

import clinic.rhomboid.intake.ConsentText;
import java.util.List;

/**
 * The last page: who the client is, and the signature.
 *
 * @param back the page before
 * @param call whether a call is asked for and no time
 * @param underAge whether a parent or guardian signs
 * @param summary what will be booked, or null for a call
 * @param check what was answered, to be read over
 * @param read which state of the answers that is
 */
record YouView(
    String back, boolean call, boolean underAge, ConsentText consent, Booked summary,
    List<Summary.Part> check, int read, Sheet sheet, Form form,
    Problems problems) {

  /**
   * @param why the reason for this therapist, or null
   * @param cost what cancelling costs
   * @param online until when it can be cancelled without a call, or null for as long as there is time
   * @param kept until when the time is kept, or null when it is not any more
   */
  record Booked(String when, String technique, int minutes, String therapist, String why, String price, String cost, String online, boolean review,
      String kept) {}
}
