package clinic.rhomboid.intake;

import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.clients.Client;
import clinic.rhomboid.clients.SamePerson;
import clinic.rhomboid.screening.Decision;
import clinic.rhomboid.screening.Disposition;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.vault.Vault;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Signed answers and what the rules decided about them, kept as ciphertext under the client's key. A little long so that
 * sealing and opening stay side by side.
 */
@ApplicationScoped
public class Intakes {

  private static final String ANSWERS = "answers";
  private static final String SIGNATURE = "signature";
  private static final String DECISION = "decision";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final EntityManager entities;
  private final Vault vault;
  private final RuleSet rules;
  private final RulesOfRecord record;
  private final Questionnaires questionnaires;
  private final ConsentTexts texts;
  private final AnswersJson answersJson;
  private final SamePerson person;
  private final Clock clock;

  Intakes(
      EntityManager entities, Vault vault, RuleSet rules, RulesOfRecord record, Questionnaires questionnaires,
      ConsentTexts texts, SamePerson person, Clock clock) {
    this.person = person;
    this.entities = entities;
    this.vault = vault;
    this.rules = rules;
    this.record = record;
    this.questionnaires = questionnaires;
    this.texts = texts;
    this.answersJson = new AnswersJson(rules);
    this.clock = clock;
  }

  /** Signs a new intake. The digest covers the ciphertext, so that erasing the key leaves it verifiable. */
  public IntakeRevision sign(Client client, Answers answers, String consentVersion, String signature) {
    var intake = new Intake();
    intake.id = UUID.randomUUID();
    intake.clientId = client.id;
    intake.createdAt = clock.instant();
    entities.persist(intake);
    return sign(client, intake.id, 1, answers, consentVersion, signature);
  }

  /**
   * Signs new answers in the place of these, which stay readable. Of two that supersede the same answers at once, the
   * database lets one stand.
   */
  public IntakeRevision supersede(
      IntakeRevision last, Client client, Answers answers, String consentVersion, String signature) {
    return sign(client, last.intakeId, last.number + 1, answers, consentVersion, signature);
  }

  private IntakeRevision sign(
      Client client, UUID intakeId, int number, Answers answers, String consentVersion, String signature) {
    var revision = new IntakeRevision();
    revision.id = UUID.randomUUID();
    revision.intakeId = intakeId;
    revision.number = number;
    revision.keyId = client.keyId;
    revision.ruleSetSha256 = rules.sha256();
    revision.questionnaire = questionnaires.inForce().number();
    revision.answers = vault.seal(client.keyId, answersJson.write(answers).toString(), ANSWERS);
    revision.answersSha256 = SignedDigest.sha256(revision.answers);
    revision.consentVersion = consentVersion;
    revision.signature = vault.seal(client.keyId, signature, SIGNATURE);
    // As the database keeps it, or the digest could not be computed again.
    revision.signedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    revision.signedSha256 = digest(revision);
    entities.persist(revision);
    return revision;
  }

  private byte[] digest(IntakeRevision signed) {
    var consent = texts.findById(new ConsentText.Key(ConsentText.Kind.TREATMENT, signed.consentVersion));
    return new SignedDigest(signed.intakeId, signed.number, signed.answersSha256, signed.consentVersion, consent.body,
        signed.signature, signed.signedAt, signed.ruleSetSha256, signed.questionnaire).sha256();
  }

  /**
   * Keeps what was decided about a revision for a visit on this day.
   *
   * @param effective the disposition in force, which may be stricter than the rules' own
   * @param open the techniques that may be booked without a therapist's decision
   */
  public ScreeningResult judge(
      IntakeRevision revision, Decision decision, Disposition effective, List<String> open, LocalDate day) {
    var result = new ScreeningResult();
    result.id = UUID.randomUUID();
    result.revisionId = revision.id;
    result.ruleSetVersion = rules.version();
    result.ruleSetSha256 = rules.sha256();
    result.questionnaire = questionnaires.inForce().number();
    result.disposition = effective;
    result.openTechniques = open.toArray(String[]::new);
    result.result = vault.seal(revision.keyId, DecisionJson.write(decision), DECISION);
    result.judgedFor = day;
    result.judgedAt = clock.instant();
    entities.persist(result);
    return result;
  }

  /** The revision of an intake that counts: the last one. */
  public Optional<IntakeRevision> current(UUID intakeId) {
    return entities.createQuery("from IntakeRevision where intakeId = :id order by number desc", IntakeRevision.class)
        .setParameter("id", intakeId)
        .setMaxResults(1).getResultStream().findFirst();
  }

  /** All that was signed of an intake, the first first; nothing for a visit that has none yet. */
  public List<IntakeRevision> revisions(UUID intakeId) {
    return entities.createQuery("from IntakeRevision where intakeId = :id order by number", IntakeRevision.class)
        .setParameter("id", intakeId)
        .getResultList();
  }

  /** One signed set of answers by its id. */
  public IntakeRevision revision(UUID id) {
    return entities.find(IntakeRevision.class, id);
  }

  /** The last answers this client signed for another visit before these. */
  public Optional<IntakeRevision> before(IntakeRevision revision, UUID clientId) {
    return entities.createQuery("""
            from IntakeRevision r where r.signedAt < :signed and r.intakeId <> :intake
              and r.intakeId in (select i.id from Intake i where i.clientId in :records)
            order by r.signedAt desc""", IntakeRevision.class)
        .setParameter("signed", revision.signedAt)
        .setParameter("intake", revision.intakeId)
        .setParameter("records", person.records(clientId))
        .setMaxResults(1).getResultStream().findFirst();
  }

  public ScreeningResult result(UUID screeningId) {
    return entities.find(ScreeningResult.class, screeningId);
  }

  /** What the trail keeps with the visit of the answers that were judged. */
  public byte[] evidence(UUID screeningId) {
    return revision(result(screeningId).revisionId).evidence();
  }

  /** The answers as the rules in force read them: what the client was not asked is unanswered, whatever they assumed. */
  public Answers answers(IntakeRevision revision) {
    var answers = answersJson.read(written(revision)).answers();
    var asked = questionnaires.numbered(revision.questionnaire);
    return asked.equals(questionnaires.inForce())
        ? answers : asked.leaveOpen(answers, record.named(revision.ruleSetSha256), rules);
  }

  /** The answers as they were signed, keyed by the ids of the rules they were asked with. */
  public JsonNode written(IntakeRevision revision) {
    try {
      return JSON.readTree(vault.open(revision.answers, ANSWERS));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Stored answers are not JSON: revision " + revision.id);
    }
  }

  /** Everything a client has signed, newest first. */
  public List<IntakeRevision> signedBy(UUID clientId) {
    return entities.createQuery("""
            from IntakeRevision r where r.intakeId in (select i.id from Intake i where i.clientId = :client)
            order by r.signedAt desc, r.number desc""", IntakeRevision.class)
        .setParameter("client", clientId)
        .getResultList();
  }

  /** What was decided about a revision, the first decision first. */
  public List<ScreeningResult> results(IntakeRevision revision) {
    return entities.createQuery("from ScreeningResult where revisionId = :id order by judgedAt", ScreeningResult.class)
        .setParameter("id", revision.id)
        .getResultList();
  }

  public String signature(IntakeRevision revision) {
    return vault.open(revision.signature, SIGNATURE);
  }

  public Decision decision(ScreeningResult result) {
    return DecisionJson.read(vault.open(result.result, DECISION));
  }
}
