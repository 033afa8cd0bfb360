package clinic.rhomboid.review;

import clinic.rhomboid.intake.Said;
import java.util.List;

/**
 * One signed set of answers as a therapist reads it.
 *
 * @param number from 1
 * @param current whether it is the one that counts
 * @param by who signed, which is the guardian for somebody under age
 * @param changes to the one before; empty for the first
 * @param decided what the rules decided about it, in the order of time
 * @param effect what it did to the visit, or null where nothing is known of it
 */
public record RevisionView(
    int number, boolean current, String signed, String by, String rulesVersion, int questionnaire,
    List<Said.Changed> changes, List<Decided> decided, String effect) {

  /** A decision of the rules, for the day it was made for. */
  public record Decided(String words, String tone, String at, String forDay) {}
}
