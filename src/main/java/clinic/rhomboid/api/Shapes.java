package clinic.rhomboid.api;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shapes of request bodies as the OpenAPI document shows them; {@link JsonBody} reads them field by field. */
final class Shapes {

  private static final String TIME = "2026-11-23T09:00:00-05:00";

  private Shapes() {}

  @Schema(name = "Person", description = "Who is judged; the age counts on the day of the decision.")
  record Person(Integer age, String guardianConsent, String medicalClearance) {}

  @Schema(name = "Screening", description = "The answers of an intake, keyed by the ids of the rules of record.")
  record Screening(
      Person client,
      @Schema(type = SchemaType.OBJECT, description = "Regions, pain scores and choices by field id.")
      Map<String, Object> complaint,
      @Schema(type = SchemaType.OBJECT, description = "yes, no, not_sure or unanswered; or {answer, assessedAndCleared}.")
      Map<String, Object> redFlags,
      @Schema(type = SchemaType.OBJECT, description = "Likewise; or {answer, followUp, locations, clearance}.")
      Map<String, Object> contraindications,
      @Schema(enumeration = {"no", "unanswered"}, defaultValue = "unanswered") String unlistedScreeningAnswers) {}

  @Schema(name = "Client", description = "An e-mail address or a phone number is required.")
  record Client(
      @Schema(required = true) String name, String email, String phone,
      @Schema(required = true, examples = "1988-04-30") String birthDate) {}

  @Schema(name = "Consent")
  record Consent(@Schema(required = true) String version, @Schema(required = true) String signature) {}

  @Schema(name = "Hold", description = "A time to keep for ten minutes.")
  record Hold(
      @Schema(required = true) String technique, @Schema(required = true) Integer minutes,
      @Schema(required = true, examples = TIME) String start, String therapist, String needs, String location) {}

  @Schema(name = "Booking", description = "Either a hold, or technique, minutes, start and perhaps a therapist.")
  record Booking(
      String hold, String technique, Integer minutes, @Schema(examples = TIME) String start, String therapist,
      @Schema(required = true) Client client, @Schema(required = true) Screening screening,
      @Schema(required = true) Consent consent, String location) {}

  @Schema(name = "ReviewRequest", description = "When a therapist may decide but no technique is open.")
  record ReviewRequest(
      @Schema(required = true) Client client, @Schema(required = true) Screening screening,
      @Schema(required = true) Consent consent, String wishes, String location) {}

  @Schema(name = "Move")
  record Move(@Schema(required = true, examples = TIME) String start) {}
}
