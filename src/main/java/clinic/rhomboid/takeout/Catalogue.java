package clinic.rhomboid.takeout;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which tables are taken out, which are not and why, and what opens their sealed columns. A new table is taken by itself. */
final class Catalogue {

  /** What opens nothing outside, or would open the clinic to whoever has the file. */
  static final Map<String, String> LEFT_OUT = new TreeMap<>(Map.ofEntries(
      Map.entry("clinical_document_draft", "words that nobody has signed"),
      Map.entry("client_code", "one-time codes"),
      Map.entry("client_session", "open browsers"),
      Map.entry("data_key", "keys"),
      Map.entry("draft", "forms that nobody has sent"),
      Map.entry("draft_device", "open browsers"),
      Map.entry("flyway_schema_history", "the program's own"),
      Map.entry("form_handover", "links"),
      Map.entry("idempotency", "the program's own"),
      Map.entry("imported_visit", "hashes"),
      Map.entry("key_copy", "about keys"),
      Map.entry("kiosk", "open tablets"),
      Map.entry("one_time_link", "links"),
      Map.entry("proof_try", "counted tries"),
      Map.entry("rate_limit", "counted tries"),
      Map.entry("recovery_code", "codes"),
      Map.entry("refusal", "hashes"),
      Map.entry("scheduled_tasks", "the program's own"),
      Map.entry("second_factor", "codes"),
      Map.entry("secret", "keys"),
      Map.entry("session", "open browsers"),
      Map.entry("setup_link", "links")));

  /** Columns of words that are secrets. */
  static final Set<String> SECRETS = Set.of("account.password_hash");

  /** Columns that follow from what clients have told about their health: taken only where the records are. */
  static final Set<String> OF_HEALTH = Set.of("appointment.choice_reason", "screening_result.disposition",
      "screening_result.open_techniques", "review_decision.kind", "review_decision.technique_id");

  /** What each sealed column was sealed for. Those of a client are opened only where the records are taken too. */
  static final Map<String, String> SEALED = Map.ofEntries(
      Map.entry("appointment.wishes", "wishes"),
      Map.entry("break_glass.reason", "break-glass"),
      Map.entry("call_request.contact", "call"),
      Map.entry("client.sealed_identity", "identity"),
      Map.entry("client_request.answer", "request answer"),
      Map.entry("client_request.words", "request"),
      Map.entry("clinical_document.content", "clinical document"),
      Map.entry("clinical_document.signature", "clinical document signature"),
      Map.entry("desk_note.words", "desk note"),
      Map.entry("follow_up.answers", "follow-up"),
      Map.entry("intake_revision.answers", "answers"),
      Map.entry("intake_revision.signature", "signature"),
      Map.entry("overruling.reason", "overruling"),
      Map.entry("review_decision.limits", "review limits"),
      Map.entry("review_decision.reason", "review"),
      Map.entry("review_decision.signature", "review signature"),
      Map.entry("review_question.answer", "review answer"),
      Map.entry("review_question.question", "review question"),
      Map.entry("screening_result.result", "decision"));

  private static final Map<String, String> ABOUT = Map.ofEntries(
      Map.entry("absence", "therapists who are away"),
      Map.entry("absence_proposal", "other places proposed to their clients"),
      Map.entry("account", "people who may sign in, with their roles"),
      Map.entry("appointment", "visits, past, to come and called off: technique, therapist, room, times (UTC), state, price"),
      Map.entry("break_glass", "records that therapists opened in need"),
      Map.entry("calendar_feed", "who reads visits in a calendar of their own, without the address"),
      Map.entry("call_request", "people who asked to be called"),
      Map.entry("claim", "the time that visits and holds take from therapists and tables"),
      Map.entry("client", "clients: name and birth date"),
      Map.entry("client_contact", "how each client is reached"),
      Map.entry("client_package", "packages that clients have bought"),
      Map.entry("client_request", "corrections and deletions that clients asked for"),
      Map.entry("clinic", "the clinic's name"),
      Map.entry("clinical_document", "treatment notes, words for the days after, letters"),
      Map.entry("closure", "closed days and holidays"),
      Map.entry("competence", "what therapists are specially trained for"),
      Map.entry("consent_text", "the texts that clients consent to"),
      Map.entry("couple", "visits of two people together"),
      Map.entry("day_exception", "days with other hours than the week's"),
      Map.entry("day_exception_hours", "the hours of those days"),
      Map.entry("desk_note", "the front desk's notes about clients"),
      Map.entry("follow_up", "how it was a day later"),
      Map.entry("hold", "times kept while somebody finishes a form"),
      Map.entry("household_bond", "who belongs to whose household"),
      Map.entry("intake", "forms: one for each booking, its answers in intake_revision"),
      Map.entry("intake_revision", "what clients have answered and signed"),
      Map.entry("location", "the clinic's places with their terms of booking"),
      Map.entry("message", "mails: kind, recipient, when"),
      Map.entry("overruling", "what was done otherwise than the policy says"),
      Map.entry("package_entry", "visits counted against packages"),
      Map.entry("package_product", "packages on offer"),
      Map.entry("qualification", "which therapist gives which technique"),
      Map.entry("questionnaire", "which questions were in force when"),
      Map.entry("reminder", "reminders that went out"),
      Map.entry("rescreening", "visits screened again after the rules changed"),
      Map.entry("resource", "what can be booked: therapists and tables"),
      Map.entry("review_decision", "therapists' decisions about visits"),
      Map.entry("review_question", "questions from therapists to clients"),
      Map.entry("review_sign_off", "answers that therapists have read and signed off"),
      Map.entry("room", "rooms"),
      Map.entry("room_table", "the tables in them"),
      Map.entry("rule_set", "the clinical rules, as they were at each time"),
      Map.entry("rule_set_approval", "clinicians' approvals of the rules"),
      Map.entry("screening_result", "what the rules decided about answers"),
      Map.entry("series", "series of visits"),
      Map.entry("series_visit", "the visits in them"),
      Map.entry("service", "techniques on offer, with lengths, prices and buffers"),
      Map.entry("technique", "the techniques' names"),
      Map.entry("therapist", "therapists"),
      Map.entry("time_off", "therapists' time off"),
      Map.entry("trail", "who read or changed what"),
      Map.entry("trail_anchor", "marks of the trail kept elsewhere"),
      Map.entry("trail_seal", "what proves that the trail was not changed"),
      Map.entry("trail_unsealed", "trail entries still to be sealed"),
      Map.entry("trail_verification", "when the trail was verified"),
      Map.entry("visit_change", "what was done to visits, for undoing"),
      Map.entry("waitlist_entry", "who waits for which time"),
      Map.entry("waitlist_offer", "freed times offered to them"),
      Map.entry("working_hours", "therapists' hours of every week"));

  private Catalogue() {}

  static String about(String table) {
    return ABOUT.getOrDefault(table, "more of the clinic's books: " + table.replace('_', ' '));
  }
}
