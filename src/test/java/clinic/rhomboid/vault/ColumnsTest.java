package clinic.rhomboid.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clinic.rhomboid.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What every column that can hold words or bytes holds, written down: a new one is named here on purpose, and whatever a
 * client tells about their body belongs into a {@code ciphertext}.
 */
@QuarkusTest
class ColumnsTest {

  /**
   * {@code ciphertext}: sealed by {@link Vault} or a wrapped key. {@code sealed word}: sealed by {@link Secrets}.
   * {@code hash}: a digest or a keyed fingerprint.
   * {@code person}: who somebody is and how to reach them. {@code harmless}: the clinic's own words, ids, states, and what
   * never says anything about a body.
   */
  static final String COLUMNS = """
      absence.made_by: person
      absence.therapist_id: harmless
      absence_proposal.call_because: harmless
      absence_proposal.state: harmless
      absence_proposal.therapist_id: harmless
      absence_proposal.token_hash: hash
      account.email: person
      account.name: person
      account.password_hash: hash
      account.roles: harmless
      account.therapist_id: harmless
      appointment.approval: harmless
      appointment.choice_reason: harmless
      appointment.contact_email: person
      appointment.contact_phone: person
      appointment.link_hash: hash
      appointment.price_currency: harmless
      appointment.state: harmless
      appointment.technique_id: harmless
      appointment.therapist_id: harmless
      appointment.wishes: ciphertext
      break_glass.actor: person
      break_glass.ended_by: person
      break_glass.reason: ciphertext
      break_glass.therapist_id: harmless
      call_request.called_by: person
      call_request.contact: ciphertext
      calendar_feed.therapist_id: harmless
      calendar_feed.token_hash: hash
      client.name: person
      client.name_key: person
      client.sealed_identity: ciphertext
      client.search_name: person
      client.wished_gender: person
      client_code.email: person
      client_code.token_hash: hash
      client_contact.kind: harmless
      client_contact.value: person
      client_package.name: harmless
      client_package.price_currency: harmless
      client_package.sold_by: person
      client_package.technique_id: harmless
      client_request.answer: ciphertext
      client_request.done_by: person
      client_request.kind: harmless
      client_request.words: ciphertext
      client_session.token_hash: hash
      clinical_document.content: ciphertext
      clinical_document.kind: harmless
      clinical_document.sha256: hash
      clinical_document.signature: ciphertext
      clinical_document.therapist_id: harmless
      clinical_document_draft.content: ciphertext
      clinical_document_draft.kind: harmless
      closure.name: harmless
      competence.name: harmless
      competence.therapist_id: harmless
      consent_text.body: harmless
      consent_text.kind: harmless
      consent_text.version: harmless
      couple.made_by: person
      data_key.wrapped: ciphertext
      data_key.wrapped_by: harmless
      day_exception.therapist_id: harmless
      day_exception_hours.therapist_id: harmless
      desk_note.words: ciphertext
      desk_note.written_by: person
      draft.content: ciphertext
      draft.state: harmless
      draft.token_hash: hash
      draft_device.device_hash: hash
      follow_up.answers: ciphertext
      follow_up.token_hash: hash
      form_handover.made_by: person
      form_handover.token_hash: hash
      hold.technique_id: harmless
      hold.therapist_id: harmless
      hold.token_hash: hash
      household_bond.linked_by: person
      idempotency.answer: harmless
      idempotency.body_hash: hash
      idempotency.key: harmless
      imported_visit.fingerprint: hash
      intake_revision.answers: ciphertext
      intake_revision.answers_sha256: hash
      intake_revision.consent_version: harmless
      intake_revision.rule_set_sha256: hash
      intake_revision.signature: ciphertext
      intake_revision.signed_sha256: hash
      key_copy.confirmed_by: person
      key_copy.master_key_id: hash
      kiosk.started_by: person
      kiosk.token_hash: hash
      location.address: harmless
      location.alert_email: person
      location.caller_email: person
      location.caller_name: person
      location.caller_phone: person
      location.country: harmless
      location.crisis_contact: harmless
      location.currency: harmless
      location.emergency_number: harmless
      location.name: harmless
      location.opening: harmless
      location.phone: harmless
      location.zone: harmless
      message.calendar: harmless
      message.error: harmless
      message.facts: person
      message.kind: harmless
      message.recipient: person
      message.state: harmless
      one_time_link.purpose: harmless
      one_time_link.token_hash: hash
      overruling.done_by: person
      overruling.kind: harmless
      overruling.reason: ciphertext
      package_entry.actor: person
      package_entry.why: harmless
      package_product.name: harmless
      package_product.price_currency: harmless
      package_product.technique_id: harmless
      proof_try.target: person
      qualification.technique_id: harmless
      qualification.therapist_id: harmless
      questionnaire.published_by: person
      questionnaire.rule_set_sha256: hash
      questionnaire.switched_off: harmless
      rate_limit.id: hash
      rate_limit.state: harmless
      recovery_code.fingerprint: hash
      refusal.fingerprint: hash
      reminder.kind: harmless
      rescreening.state_after: harmless
      rescreening.state_before: harmless
      resource.kind: harmless
      review_decision.kind: harmless
      review_decision.limits: ciphertext
      review_decision.reason: ciphertext
      review_decision.sha256: hash
      review_decision.signature: ciphertext
      review_decision.technique_id: harmless
      review_decision.therapist_id: harmless
      review_question.answer: ciphertext
      review_question.question: ciphertext
      review_question.therapist_id: harmless
      review_sign_off.evidence: hash
      review_sign_off.therapist_id: harmless
      room.features: harmless
      room.name: harmless
      rule_set.content: harmless
      rule_set.sha256: hash
      rule_set.version: harmless
      rule_set_approval.clinician: person
      rule_set_approval.licence_number: person
      rule_set_approval.sha256: hash
      scheduled_tasks.picked_by: harmless
      scheduled_tasks.task_data: harmless
      scheduled_tasks.task_instance: harmless
      scheduled_tasks.task_name: harmless
      screening_result.disposition: harmless
      screening_result.open_techniques: harmless
      screening_result.result: ciphertext
      screening_result.rule_set_sha256: hash
      screening_result.rule_set_version: harmless
      second_factor.sealed_secret: sealed word
      secret.name: harmless
      secret.wrapped: ciphertext
      secret.wrapped_by: harmless
      series.link_hash: hash
      series.made_by: person
      series.technique_id: harmless
      series.therapist_id: harmless
      service.technique_id: harmless
      session.address: person
      session.browser: harmless
      session.stage: harmless
      session.token_hash: hash
      setup_link.email: person
      setup_link.token_hash: hash
      technique.id: harmless
      therapist.gender: person
      therapist.id: harmless
      therapist.name: person
      time_off.therapist_id: harmless
      trail.action: harmless
      trail.actor: person
      trail.detail: harmless
      trail.evidence: hash
      trail.origin: person
      trail.reason: harmless
      trail.subject: harmless
      trail_anchor.hash: hash
      trail_seal.hash: hash
      trail_verification.actor: person
      trail_verification.anchor: hash
      trail_verification.findings: harmless
      visit_change.actor: person
      visit_change.kind: harmless
      visit_change.telling: harmless
      visit_change.was_state: harmless
      visit_change.was_therapist_id: harmless
      waitlist_entry.contact_email: person
      waitlist_entry.contact_phone: person
      waitlist_entry.parts: harmless
      waitlist_entry.state: harmless
      waitlist_entry.techniques: harmless
      waitlist_entry.therapists: harmless
      waitlist_entry.token_hash: hash
      waitlist_offer.state: harmless
      waitlist_offer.technique_id: harmless
      waitlist_offer.therapist_id: harmless
      working_hours.therapist_id: harmless
      """;

  private static final String ALL = """
      SELECT table_name || '.' || column_name FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name NOT LIKE 'flyway%' AND data_type NOT IN (
        'uuid', 'integer', 'bigint', 'smallint', 'boolean', 'date', 'timestamp with time zone', 'time without time zone')
      ORDER BY 1""";

  @Inject Database database;

  @Test
  void everyColumnThatCanHoldWordsSaysWhatItHolds() {
    var said = new TreeMap<String, String>();
    COLUMNS.lines().map(line -> line.split(": ")).forEach(line -> said.put(line[0], line[1]));
    assertEquals(String.join("\n", said.keySet()), String.join("\n", database.column(ALL).stream().sorted().toList()));
    assertEquals(List.of(), said.values().stream()
        .filter(kind -> !List.of("ciphertext", "sealed word", "hash", "person", "harmless").contains(kind)).toList());
  }

  @Test
  void aCiphertextIsNeverText() {
    for (var column : ciphertexts()) {
      var parts = column.split("\\.");
      assertEquals(List.of("bytea"), database.column("SELECT data_type FROM information_schema.columns"
          + " WHERE table_name = ? AND column_name = ?", parts[0], parts[1]), column);
    }
  }

  static List<String> ciphertexts() {
    return COLUMNS.lines().filter(line -> line.endsWith(": ciphertext")).map(line -> line.split(": ")[0]).toList();
  }
}
