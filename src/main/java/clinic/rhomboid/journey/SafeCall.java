package clinic.rhomboid.journey;

import clinic.rhomboid.calls.CallRequests;
import clinic.rhomboid.clients.Identity;
import clinic.rhomboid.location.Location;
import clinic.rhomboid.screening.Advice;
import clinic.rhomboid.screening.RuleSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The offer to call somebody who does not feel safe: on their stop page alone, and only where somebody is named who calls. */
@ApplicationScoped
class SafeCall {

  private static final String UNSAFE = "ci_unsafe_now";
  private static final String NAME = "name";
  private static final String PHONE = "phone";
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_PHONE = 40;

  private final CallRequests calls;
  private final RuleSet rules;

  SafeCall(CallRequests calls, RuleSet rules) {
    this.calls = calls;
    this.rules = rules;
  }

  /**
   * What the page says about it.
   *
   * @param caller who would call
   * @param waiting whether the client has asked, and waits
   */
  record Offer(String caller, boolean waiting) {}

  /** Whether a draft was stopped because somebody does not feel safe; its answers are gone, the advice stayed. */
  boolean unsafe(List<Advice> advice) {
    var rule = rules.contraindication(UNSAFE);
    return rule != null && advice.stream().anyMatch(one -> one.text().equals(rule.clientAdvice()));
  }

  /** Null when there is nothing to offer. */
  Offer offer(List<Advice> advice, Location place, UUID draft) {
    return unsafe(advice) && calls.possible(place) ? new Offer(place.callerName, calls.waiting(draft)) : null;
  }

  /** Asks for the call, or says what is wrong with the number. */
  Problems ask(Form form, Location place, UUID draft) {
    var problems = new Problems();
    var name = form.text(NAME);
    problems.checkLine(NAME, name, LONGEST_NAME);
    problems.checkLine(PHONE, form.text(PHONE), LONGEST_PHONE);
    var phone = Identity.phone(form.text(PHONE), place.country);
    if (phone.isEmpty()) {
      problems.add(PHONE, "Write the phone number we can reach you on");
    }
    if (!problems.any()) {
      calls.ask(draft, place, name, phone.get());
    }
    return problems;
  }
}
