package clinic.rhomboid.journey;

import clinic.rhomboid.location.Locations;
import clinic.rhomboid.screening.Advice;
import clinic.rhomboid.screening.AdviceKind;
import clinic.rhomboid.screening.Disposition;
import clinic.rhomboid.screening.RuleSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What is said to somebody whose answers forbid a massage. */
@ApplicationScoped
class StopWords {

  private final RuleSet rules;
  private final Locations locations;

  StopWords(RuleSet rules, Locations locations) {
    this.rules = rules;
    this.locations = locations;
  }

  StopPage.Shown of(List<Advice> advice) {
    var emergency = has(advice, AdviceKind.EMERGENCY_CARE);
    var route = rules.routeTexts().get(emergency ? Disposition.DO_NOT_BOOK_EMERGENCY : Disposition.DO_NOT_BOOK);
    return new StopPage.Shown(emergency, emergency || has(advice, AdviceKind.SEE_DOCTOR_SAME_DAY), route,
        advice.stream().map(Advice::text).distinct().toList(), crisisContact(advice));
  }

  private String crisisContact(List<Advice> advice) {
    var told = advice.stream().anyMatch(one -> one.text().contains("crisis line"));
    return told ? locations.only().crisisContact : null;
  }

  private static boolean has(List<Advice> advice, AdviceKind kind) {
    return advice.stream().anyMatch(one -> one.kind() == kind);
  }
}
