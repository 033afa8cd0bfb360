package clinic.rhomboid.screening;

import java.util.ArrayList;
import java.util.List;

/** What the client is told, chosen from the texts of the rules of record. */
final class Words {

  static final String IF_NOW = "If this is happening now or has happened in the last day: ";

  /** The advice of an item that contributes this disposition: its own, or the therapist's call. */
  static List<Advice> advice(RuleSet rules, Disposition disposition, AdviceKind kind, String text) {
    if (disposition.forbidsBooking()) {
      return List.of(new Advice(kind, text));
    }
    if (disposition != Disposition.THERAPIST_REVIEW) {
      return List.of();
    }
    var ownWords = kind == AdviceKind.THERAPIST_WILL_CONTACT && !text.isBlank();
    return List.of(ownWords ? new Advice(kind, text) : rules.reviewAdvice());
  }

  /** The advice of everything that made the booking as strict as it is, in screen order, equal texts once. */
  static List<Advice> onScreen(Verdict verdict) {
    var deciding = deciding(verdict);
    var ordered = new ArrayList<Advice>();
    for (var kind : AdviceKind.values()) {
      for (var advice : deciding) {
        if (advice.kind() == kind && !ordered.contains(advice)) {
          ordered.add(advice);
        }
      }
    }
    return List.copyOf(ordered);
  }

  private static List<Advice> deciding(Verdict verdict) {
    var found = new ArrayList<Advice>();
    for (var contribution : verdict.contributions()) {
      if (contribution.disposition().forbidsBooking() == verdict.disposition().forbidsBooking()) {
        found.addAll(contribution.advice());
      }
    }
    return found;
  }

  private Words() {}
}
