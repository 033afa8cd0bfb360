package clinic.rhomboid.review;

import clinic.rhomboid.booking.Acceptance;
import clinic.rhomboid.booking.VisitLimits;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.staff.TypedName;
import clinic.rhomboid.web.FieldError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What makes an acceptance complete. */
final class AcceptanceRules {

  /** Of every text a therapist types here. */
  static final int LONGEST = 2000;

  private AcceptanceRules() {}

  /** What is wrong; an override of the rules needs a reason and the therapist's own name. */
  static List<FieldError> faults(
      DecisionForm form, Optional<TechniqueOption> option, RuleSet rules, String therapist) {
    var faults = new ArrayList<FieldError>();
    if (option.isEmpty()) {
      faults.add(new FieldError("technique", "Choose a technique"));
    }
    if (!form.pressure().isEmpty() && pressure(form).isEmpty() || !form.areas().stream().allMatch(rules::isPlace)) {
      faults.add(new FieldError("limits", "Choose the limits from the lists"));
    }
    tooLong(form.limits(), "limits").ifPresent(faults::add);
    tooLong(form.reason(), "reason").ifPresent(faults::add);
    if (option.isPresent() && option.get().lifted()) {
      if (form.reason().isBlank()) {
        faults.add(new FieldError("reason",
            "Write why " + option.get().name() + " is right although the rules say to avoid it"));
      }
      if (!TypedName.is(therapist, form.signature())) {
        faults.add(new FieldError("signature", "Lifting a rule is signed. Type your name: " + therapist));
      }
    }
    return faults;
  }

  /** A complete form; a name signs only what lifts a rule. */
  static Acceptance of(DecisionForm form, TechniqueOption option) {
    var limits = new VisitLimits(pressure(form).orElse(null), form.areas().stream().sorted().toList(), form.limits());
    return new Acceptance(option.id(), option.lifted(), form.reason(), option.lifted() ? form.signature() : null,
        limits.empty() ? null : limits);
  }

  static Optional<FieldError> tooLong(String typed, String field) {
    return typed.length() > LONGEST
        ? Optional.of(new FieldError(field, "Shorten this to " + LONGEST + " characters or fewer")) : Optional.empty();
  }

  private static Optional<VisitLimits.Pressure> pressure(DecisionForm form) {
    return Arrays.stream(VisitLimits.Pressure.values())
        .filter(pressure -> pressure.name().equals(form.pressure())).findFirst();
  }
}
