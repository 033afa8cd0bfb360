package clinic.rhomboid.api;

import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.booking.VisitRequest;
import clinic.rhomboid.booking.VisitScreening;
import clinic.rhomboid.clients.Identity;
import clinic.rhomboid.intake.ConsentText;
import clinic.rhomboid.intake.ConsentTexts;
import clinic.rhomboid.web.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Reads who wants to be treated, with which answers and which consent. */
@ApplicationScoped
class RequestReader {

  private static final int LONGEST_NAME = 200;
  private static final int OLDEST = 130;

  private final AnswersReader answers;
  private final ConsentTexts consents;
  private final Clock clock;

  RequestReader(AnswersReader answers, ConsentTexts consents, Clock clock) {
    this.answers = answers;
    this.consents = consents;
    this.clock = clock;
  }

  /**
   * @param start when the visit would be, or null for a request for a call
   */
  VisitRequest read(JsonBody json, ClinicSupply supply, Instant start, String wishes, List<FieldError> errors) {
    var identity = identity(json.object("client", "name", "email", "phone", "birthDate"), supply);
    var screening = json.object("screening", AnswersReader.FIELDS);
    var given = answers.read(screening.node(), "screening.", errors);
    if (identity.birthDate() != null && errors.isEmpty()) {
      checkAge(screening, given, identity.birthDate(), supply, start);
    }
    var consent = json.object("consent", "version", "signature");
    var version = consent.text("version", 40);
    var signature = consent.text("signature", LONGEST_NAME);
    if (version != null && !consents.published(ConsentText.Kind.TREATMENT, version)) {
      consent.error("version", "Name the version of the consent text that was shown.");
    }
    return new VisitRequest(supply.location().id, identity, given, version, signature, wishes, false);
  }

  private Identity identity(JsonBody client, ClinicSupply supply) {
    var name = client.text("name", LONGEST_NAME);
    var email = client.optionalText("email", 254);
    var phone = client.optionalText("phone", 40);
    if (email == null && phone == null) {
      client.error("email", "Send an e-mail address or a phone number.");
    }
    var normalEmail = email == null ? null : Identity.email(email).orElse(null);
    var normalPhone = phone == null ? null : Identity.phone(phone, supply.location().country).orElse(null);
    if (email != null && normalEmail == null) {
      client.error("email", "Send an e-mail address such as name@example.com.");
    }
    if (phone != null && normalPhone == null) {
      client.error("phone", "Send a phone number that can be called, with its country code if it is abroad.");
    }
    return new Identity(name, birthDate(client, supply), normalEmail, normalPhone);
  }

  private LocalDate birthDate(JsonBody client, ClinicSupply supply) {
    var date = client.date("birthDate");
    if (date == null) {
      return null;
    }
    var today = supply.day(clock.instant());
    if (date.isAfter(today) || VisitScreening.age(date, today) > OLDEST) {
      client.error("birthDate", "Send the client's own birth date.");
    }
    return date;
  }

  /** The birth date tells the age; one that was sent besides must agree with it, today or at the visit. */
  private void checkAge(JsonBody screening, Answers given, LocalDate birthDate, ClinicSupply supply, Instant start) {
    var age = given.person().age();
    var today = supply.day(clock.instant());
    var then = start == null ? today : supply.day(start);
    if (age != null && age != VisitScreening.age(birthDate, today) && age != VisitScreening.age(birthDate, then)) {
      screening.error("client.age", "Leave the age out, or send the one that the birth date gives.");
    }
  }
}
