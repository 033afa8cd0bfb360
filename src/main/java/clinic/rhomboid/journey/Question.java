package clinic.rhomboid.journey;

import clinic.rhomboid.screening.Contraindication;
import clinic.rhomboid.screening.FollowUp;
import clinic.rhomboid.screening.RedFlag;
import java.util.List;

/**
 * One screening question as a page asks it: a box to tick, and what is asked once it is ticked.
 *
 * @param ask the follow-up question, or null
 * @param options its options, empty when it has none
 * @param asksPlaces where on the body, whatever the option
 * @param asksNote whether a doctor's note is there, whatever the option
 * @param asksCleared whether a doctor has examined this very symptom
 */
record Question(
    String id,
    String label,
    String words,
    String ask,
    List<FollowUp.Option> options,
    boolean asksPlaces,
    boolean asksNote,
    boolean asksCleared) {

  private static final String ITSELF = "it";

  static Question of(RedFlag flag) {
    return new Question(flag.id(), flag.label(), flag.question(), null, List.of(), false, false, flag.clearable());
  }

  static Question of(Contraindication item) {
    var followUp = item.followUp();
    var options = followUp == null ? List.<FollowUp.Option>of() : followUp.options();
    // With options, it is the option that says whether a place or a note is asked for.
    var plain = options.isEmpty();
    return new Question(item.id(), item.label(), item.question(), followUp == null ? null : followUp.question(), options,
        plain && item.asksLocations(), plain && item.asksClearance(), false);
  }

  public boolean asksMore() {
    return asksPlaces || asksNote || asksCleared || !options.isEmpty();
  }

  public String optionField() {
    return id + ".followUp";
  }

  public String placesField() {
    return id + ".locations";
  }

  public String noteField() {
    return id + ".clearance";
  }

  public String clearedField() {
    return id + ".cleared";
  }

  private FollowUp.Option chosen(Form form) {
    return options.stream().filter(option -> form.has(optionField(), option.value())).findFirst().orElse(null);
  }

  /** The part of the page that asks for more: that of the option chosen, or the question's own. */
  String at(String field, Form form) {
    var option = chosen(form);
    return field + "-" + (option == null ? ITSELF : option.value());
  }

  boolean needsOption(Form form) {
    return !options.isEmpty() && chosen(form) == null;
  }

  boolean needsPlaces(Form form) {
    var option = chosen(form);
    return asksPlaces || option != null && option.asksLocations();
  }

  boolean needsNote(Form form) {
    var option = chosen(form);
    return asksNote || option != null && option.asksClearance();
  }
}
