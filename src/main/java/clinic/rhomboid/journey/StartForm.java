package clinic.rhomboid.journey;

import clinic.rhomboid.clients.Identity;
import clinic.rhomboid.intake.ConsentText;
import clinic.rhomboid.intake.ConsentTexts;
import clinic.rhomboid.intake.DraftContent;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** The page before the first question: consent to keep the answers, the birth date, and where to mail the link. */
@ApplicationScoped
class StartForm {

  static final String EMAIL = "email";

  private static final String CONSENT = "consent";
  private static final String VERSION = "consentVersion";

  private final ConsentTexts texts;

  StartForm(ConsentTexts texts) {
    this.texts = texts;
  }

  /**
   * What the page shows.
   *
   * @param held a time that is kept meanwhile, in words, or null
   */
  record Shown(ConsentText consent, Form form, Problems problems, String held) {}

  TemplateInstance page(Form form, Problems problems, String held) {
    return Pages.start(new Shown(texts.current(ConsentText.Kind.DATA), form, problems, held));
  }

  /** The content that the form makes, or null with what is wrong. */
  DraftContent read(Form form, LocalDate today, Problems problems) {
    var version = form.text(VERSION);
    if (!form.has(CONSENT, "yes") || !texts.published(ConsentText.Kind.DATA, version)) {
      problems.add(CONSENT, "Tick the box to agree that we keep your answers, or leave the page: nothing is kept then");
    }
    var birthDate = BirthDate.read(form, today, problems);
    String email = null;
    if (form.has(EMAIL)) {
      email = Identity.email(form.text(EMAIL)).orElse(null);
      if (email == null) {
        problems.add(EMAIL, "Write an e-mail address like name@example.com, or leave it empty");
      }
    }
    return problems.any() ? null : DraftContent.EMPTY.of(birthDate, email, version);
  }
}
