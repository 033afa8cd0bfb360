package clinic.rhomboid.portal;

import clinic.rhomboid.clients.Client;
import clinic.rhomboid.intake.ConsentText;
import clinic.rhomboid.intake.ConsentTexts;
import clinic.rhomboid.intake.IntakeRevision;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** What a client has consented to: with every signature, the keeping of the answers and the treatment. */
@ApplicationScoped
class MyConsents {

  private final MyIntakes intakes;
  private final ConsentTexts texts;

  MyConsents(MyIntakes intakes, ConsentTexts texts) {
    this.intakes = intakes;
    this.texts = texts;
  }

  List<Dossier.Consent> told(Client client) {
    return intakes.all(client).stream().flatMap(this::with).toList();
  }

  private Stream<Dossier.Consent> with(IntakeRevision revision) {
    return texts.list("version = ?1 order by kind", revision.consentVersion).stream()
        .map(text -> new Dossier.Consent(text.kind.name(), text.version, revision.signedAt, body(text)));
  }

  private static String body(ConsentText text) {
    return String.join("\n", text.paragraphs());
  }
}
