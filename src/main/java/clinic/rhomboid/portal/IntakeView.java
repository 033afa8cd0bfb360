package clinic.rhomboid.portal;

import java.util.List;

/**
 * A signed set of answers, as its client reads it.
 *
 * @param signature null, like the answers, once the record is erased
 */
public record IntakeView(
    String signed, String signature, String consentVersion, String rulesVersion, List<Said.Section> said,
    List<Dossier.Outcome> outcomes) {}
