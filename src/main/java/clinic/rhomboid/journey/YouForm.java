package clinic.rhomboid.journey;

import clinic.rhomboid.booking.Preferences;
import clinic.rhomboid.booking.VisitRequest;
import clinic.rhomboid.clients.Identity;
import clinic.rhomboid.intake.ConsentText;
import clinic.rhomboid.intake.ConsentTexts;
import clinic.rhomboid.location.Locations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who the client is, what they would like, and their signature. */
@ApplicationScoped
class YouForm {

  private static final int NAME_LENGTH = 120;
  private static final int WISH_LENGTH = 500;
  private static final Set<String> FIELDS =
      Set.of("name", "email", "phone", "leaveAlone", "talk", "wishes", "stepFree", "gender",
           "consentVersion", "signature", "read");
  private static final Map<String, String> TALK = Map.of("talk", "Happy to talk.", "quiet", "Quiet, please.");

  private final ConsentTexts texts;
  private final Locations locations;
  private final DraftScreening screening;

  YouForm(ConsentTexts texts, Locations locations, DraftScreening screening) {
    this.texts = texts;
    this.locations = locations;
    this.screening = screening;
  }

  Form clean(Form posted) {
    return posted.only((field, value) -> FIELDS.contains(field));
  }

  /** What was typed before, with the e-mail address that the client gave at the beginning. */
  Form shown(OpenDraft open) {
    var form = open.form(Step.YOU);
    var email = open.content().email();
    return form.has("email") || email == null ? form : form.with("email", List.of(email));
  }

  ConsentText consent() {
    return texts.current(ConsentText.Kind.TREATMENT);
  }

  /** The wish to be treated, or null with what is wrong. */
  VisitRequest read(OpenDraft open, Form form, Problems problems) {
    required(form, "name", "Enter your name", problems);
    var email = form.has("email") ? email(form, problems) : null;
    var phone = form.has("phone") ? phone(form, problems) : null;
    if (!form.has("email") && !form.has("phone") && problems.at("email") == null) {
      problems.add("email", "Enter an e-mail address or a phone number, so that we can reach you");
    }
    problems.checkText("leaveAlone", form.text("leaveAlone"), WISH_LENGTH);
    problems.checkText("wishes", form.text("wishes"), WISH_LENGTH);
    checkRead(open, form, problems);
    checkSigned(open, form, problems);
    return problems.any() ? null : new VisitRequest(open.draft().locationId,
        new Identity(form.text("name"), open.content().birthDate(), email, phone), screening.answers(open),
        form.text("consentVersion"), form.text("signature"), wishes(form), preferences(form),
        screening.afterRefusal(open));
  }

  /** Which state of the answers the page shows to be read over. */
  static int state(OpenDraft open) {
    return open.content().savesBeside(Step.YOU.slug);
  }

  private static void checkRead(OpenDraft open, Form form, Problems problems) {
    if (form.has("read") && !form.text("read").equals(Integer.toString(state(open)))) {
      problems.add("check", "You changed your answers in another window. Please read them again, then sign.");
    }
  }

  /** Adds what is wrong with the signature and the text that it is under. */
  void checkSigned(OpenDraft open, Form form, Problems problems) {
    required(form, "signature", open.underAge()
        ? "The parent or guardian signs by typing their own name" : "Sign by typing your name", problems);
    if (!texts.published(ConsentText.Kind.TREATMENT, form.text("consentVersion"))) {
      problems.add("signature", "The text to sign has changed. Please read it and sign again.");
    }
  }

  private static void required(Form form, String field, String message, Problems problems) {
    if (form.has(field)) {
      problems.checkLine(field, form.text(field), NAME_LENGTH);
    } else {
      problems.add(field, message);
    }
  }

  private static String email(Form form, Problems problems) {
    return Identity.email(form.text("email")).orElseGet(() -> {
      problems.add("email", "Write an e-mail address like name@example.com");
      return null;
    });
  }

  private String phone(Form form, Problems problems) {
    return Identity.phone(form.text("phone"), locations.only().country).orElseGet(() -> {
      problems.add("phone", "Write a phone number like (212) 555-0142");
      return null;
    });
  }

  private static Preferences preferences(Form form) {
    var gender = Wish.of(form.text("gender")).map(wish -> wish.gender).orElse(null);
    return new Preferences(form.has("stepFree", "yes"), gender);
  }

  private static String wishes(Form form) {
    var lines = Stream.of(
            form.has("leaveAlone") ? "Leave alone: " + form.text("leaveAlone") : "",
            TALK.getOrDefault(form.text("talk"), ""),
            form.text("wishes"))
        .filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    return lines.isEmpty() ? null : lines;
  }
}
