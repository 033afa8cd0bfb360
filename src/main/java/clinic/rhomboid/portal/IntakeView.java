package clinic.rhomboid.portal;

import clinic.rhomboid.intake.Said;
import java.util.List;

/**
 * A signed set of answers, as its client reads it.
 *
 * @param replaced whether other answers count now
 * @param revisions what was signed for the same visit, the last first, this one among it
 * @param changes to what was signed before it; empty for the first
 * @param signature null, like the answers, once the record is erased
 */
public record IntakeView(
    String signed, String signature, String consentVersion, String rulesVersion, List<Said.Section> said,
    List<Dossier.Outcome> outcomes, boolean replaced, List<Signed> revisions, List<Said.Changed> changes) {

  /** One signed set of answers among those for the same visit. */
  public record Signed(String id, int number, String signed, boolean shown) {}
}
