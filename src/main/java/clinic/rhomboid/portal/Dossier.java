package clinic.rhomboid.portal;

import clinic.rhomboid.intake.Said;
import clinic.rhomboid.techniques.Money;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

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
    List<FollowUp> followUps,
    List<Note> notes,
    List<AfterCare> afterCare,
    List<Letter> letters,
    List<Pack> packages,
    List<Consent> consents,
    List<Request> requests,
    List<DeskNote> deskNotes,
    List<Wait> waits,
    List<Mail> messages,
    List<Access> accesses) {

  static final String FORMAT = "rhomboid-client-record/1";

  public record Person(String name, LocalDate birthDate, Instant since, List<Contact> contacts, List<String> asks) {}

  public record Contact(String kind, String value) {}

  /**
   * @param technique null, like all that a time brings, for a request for a call
   * @param priceAmount in minor units of the currency
   */
  public record Visit(
      UUID id, String state, String status, Instant start, Instant end, String technique, Integer minutes,
      String therapist, Integer priceAmount, String priceCurrency, boolean lateCancellation, Integer cancelFee,
      boolean notCounted, String approval, Instant bookedAt, Instant endedAt, String contactEmail, String contactPhone,
      String wishes, List<Word> decisions, List<Question> questions, List<Overruled> exceptions,
      List<Proposed> proposals) {

    /** The price as people read it, or null. */
    @JsonIgnore
    public String price() {
      return priceAmount == null ? null : Money.text(priceAmount, priceCurrency);
    }
  }

  /**
   * A time the client waits or waited for.
   *
   * @param offers what was offered and what became of it
   */
  public record Wait(
      Instant since, String state, List<String> techniques, int minutes, List<String> therapists, List<String> parts,
      LocalDate from, LocalDate until, List<Offer> offers) {}

  public record Offer(Instant start, String technique, String therapist, Instant offeredAt, Instant until, String state) {}

  /** Another place that was proposed because the therapist could not be there, and what became of it. */
  public record Proposed(Instant start, String therapist, Instant until, String state) {}

  /** Where the clinic did otherwise than its policy says, and why. */
  public record Overruled(String what, String reason, Instant at) {}

  /**
   * A therapist's decision.
   *
   * @param words addressed to the client, or null
   */
  public record Word(String kind, Instant at, String therapist, String words) {}

  /** What a therapist asked the client about a visit. */
  public record Question(Instant askedAt, String therapist, String question, Instant answeredAt, String answer) {}

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

  /**
   * The question of the day after a visit.
   *
   * @param answers 0 to 10 by region, empty when it was not answered, or null once erased
   */
  public record FollowUp(
      UUID id, UUID visit, Instant askedAt, Instant answeredAt, Map<String, Integer> answers) {

    /** The same as people read it: nothing without an answer. */
    @JsonIgnore
    public String words() {
      return answers == null ? "" : answers.entrySet().stream()
          .map(answer -> answer.getKey() + " " + answer.getValue()).collect(Collectors.joining(", "));
    }
  }

  /**
   * A treatment note, signed by a therapist.
   *
   * @param visit the id of the visit it is about
   * @param signature null, like the words, once erased
   */
  public record Note(
      UUID visit, Instant signedAt, String therapist, String signature, String subjective, String objective,
      String assessment, String plan, String helped, String pressure, List<Used> techniques, List<Addendum> addenda) {}

  /** For how long a technique was used. */
  public record Used(String technique, int minutes) {}

  /** Words that were added to a note after it was signed. */
  public record Addendum(Instant signedAt, String therapist, String signature, String words) {}

  /** Words for the days after a visit, which the client asked for. */
  public record AfterCare(UUID visit, Instant sentAt, String therapist, String words) {}

  /** A letter to a physician, by whose permission, and how it went out. */
  public record Letter(
      UUID visit, Instant signedAt, String therapist, String signature, String recipient, String words,
      Permission permission, List<Sent> sendings) {}

  /**
   * @param on the day it was given
   * @param how said, in writing, by phone
   */
  public record Permission(String by, String on, String how) {}

  public record Sent(Instant at, String to, String how) {}

  /**
   * A package of visits that was bought.
   *
   * @param left how many visits can still be put on it
   */
  public record Pack(
      String name, int visits, int left, LocalDate lastDay, Integer priceAmount, String priceCurrency, Instant soldAt,
      List<Use> uses) {

    /** The price as people read it. */
    @JsonIgnore
    public String price() {
      return Money.text(priceAmount, priceCurrency);
    }
  }

  /** A visit put on a package, or given back to it. */
  public record Use(UUID visit, Instant at, String what) {}

  public record Consent(String kind, String version, Instant givenAt, String text) {}

  public record Request(UUID id, String kind, Instant askedAt, String words, Instant doneAt, String answer) {}

  /** What the front desk noted for itself. */
  public record DeskNote(Instant at, String words) {}

  /** A mail, by what it told; its links and codes are kept nowhere. */
  public record Mail(String subject, String recipient, Instant writtenAt, Instant sentAt) {}

  /** An entry of the trail about this record. */
  public record Access(Instant at, String who, String action, String subject) {}
}
