package clinic.rhomboid.desk;

import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.booking.WhyNot;
import clinic.rhomboid.slots.TherapistSupply;
import clinic.rhomboid.techniques.Service;
import clinic.rhomboid.web.FieldError;
import java.util.List;

/**
 * The page that asks why a place cannot be had.
 *
 * @param visit the one that would be moved there, or null for a new one
 * @param reason why the visit has its therapist, without what comes from its client's answers, or null
 * @param answer null before anything is asked
 */
public record WhyPage(
    WhyForm form, NamedVisit visit, String reason, List<Option> techniques, List<Option> lengths, List<Option> therapists,
    List<FieldError> errors, WhyAnswer answer) {

  /** One of a list. */
  public record Option(String value, String word, boolean chosen) {}

  static WhyPage of(
      WhyForm form, NamedVisit visit, String reason, ClinicSupply supply, List<FieldError> errors, WhyNot.Answer answer) {
    return new WhyPage(form, visit, reason,
        supply.services().stream().map(Service::technique).distinct()
            .map(id -> new Option(id, Names.technique(id), id.equals(form.technique()))).toList(),
        supply.services().stream().map(Service::minutes).distinct().sorted()
            .map(minutes -> new Option("" + minutes, minutes + " min", ("" + minutes).equals(form.minutes()))).toList(),
        supply.supply().therapists().stream().map(TherapistSupply::id)
            .map(id -> new Option(id, supply.therapistNames().get(id), id.equals(form.therapist()))).toList(),
        errors, answer == null ? null : WhyAnswer.of(form, answer));
  }

  /** The message at a field, or null. */
  public String error(String field) {
    return errors.stream().filter(one -> one.field().equals(field)).map(FieldError::message).findFirst().orElse(null);
  }

  /** The answer in words. */
  public record WhyAnswer(String asked, boolean free, List<String> everybody, List<WhyNot.OfTherapist> therapists, String note) {

    static WhyAnswer of(WhyForm form, WhyNot.Answer answer) {
      return new WhyAnswer(Day.words(form.day()) + ", " + form.time(), answer.free(), answer.everybody(),
          answer.therapists(), answer.note());
    }
  }
}
