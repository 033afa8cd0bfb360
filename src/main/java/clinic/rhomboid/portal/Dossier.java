package clinic.rhomboid.portal;

import clinic.rhomboid.intake.Said;
import clinic.rhomboid.techniques.Money;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Everything the clinic has about a client, as the client takes it away. Its fields are the shape of the JSON file, which
 * {@code docs/client-record.md} explains: a field may be added, none is ever renamed.
 */
public record Dossier(
    String format,
    String clinic,
    Instant madeAt,
    Person person,
    List<Visit> visits,
    List<Revision> intakes,
    List<Consent> consents,
    List<Request> requests,
    List<Mail> messages,
    List<Access> accesses) {

  static final String FORMAT = "rhomboid-client-record/1";

  public record Person(String name, LocalDate birthDate, Instant since, List<Contact> contacts) {}

  public record Contact(String kind, String value) {}

  /**
   * @param technique null, like all that a time brings, for a request for a call
   * @param priceAmount in minor units of the currency
   */
  public record Visit(
      UUID id, String state, String status, Instant start, Instant end, String technique, Integer minutes,
      String therapist, Integer priceAmount, String priceCurrency, boolean lateCancellation, Instant bookedAt,
      Instant endedAt, String contactEmail, String contactPhone, String wishes, List<Word> decisions) {

    /** The price as people read it, or null. */
    @JsonIgnore
    public String price() {
      return priceAmount == null ? null : Money.text(priceAmount, priceCurrency);
    }
  }

  /**
   * A therapist's decision.
   *
   * @param words addressed to the client, or null
   */
  public record Word(String kind, Instant at, String therapist, String words) {}

  /**
   * A signed set of answers.
   *
   * @param answers by the ids of the rules that asked, or null once erased
   * @param said the same in the words of the questions
   */
  public record Revision(
      UUID id, int number, Instant signedAt, String signature, String consentVersion, String rulesVersion,
      JsonNode answers, List<Said.Section> said, List<Outcome> outcomes) {}

  /** What the answers meant for a massage. */
  public record Outcome(
      LocalDate judgedFor, Instant judgedAt, String outcome, String words, List<Technique> techniques,
      List<String> advice, List<String> leaveAlone) {}

  /** How a technique stood, and why. */
  public record Technique(String name, String standing, List<String> why) {}

  public record Consent(String kind, String version, Instant givenAt, String text) {}

  public record Request(UUID id, String kind, Instant askedAt, String words, Instant doneAt, String answer) {}

  /** A mail, by what it told; its links and codes are kept nowhere. */
  public record Mail(String subject, String recipient, Instant writtenAt, Instant sentAt) {}

  /** An entry of the trail about this record. */
  public record Access(Instant at, String who, String action, String subject) {}
}
