package clinic.rhomboid.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gathers what each step contributes. The strictest wins, so that the order of the steps cannot matter. */
final class Verdict {

  private final List<Contribution> contributions = new ArrayList<>();
  private final Effect[] effects;
  private final boolean[] saidLight;
  private Disposition disposition = Disposition.BOOK_NORMALLY;

  Verdict(RuleSet rules) {
    effects = new Effect[rules.techniques().size()];
    saidLight = new boolean[effects.length];
    Arrays.fill(effects, Effect.ALLOW);
  }

  void add(Contribution contribution) {
    contributions.add(contribution);
    disposition = disposition.stricter(contribution.disposition());
    for (var technique = 0; technique < effects.length; technique++) {
      var effect = contribution.effects().get(technique);
      effects[technique] = effects[technique].stricter(effect);
      saidLight[technique] |= effect == Effect.ALLOW_LIGHT;
    }
  }

  /** Closes it: a forbidden booking blocks every technique, and where nothing is open a therapist decides. */
  void close(RuleSet rules) {
    if (disposition.forbidsBooking()) {
      Arrays.fill(effects, Effect.AVOID);
    } else if (!anyOpen()) {
      add(WholeRules.nothingOpen(rules));
    }
  }

  List<Contribution> contributions() {
    return contributions;
  }

  Disposition disposition() {
    return disposition;
  }

  Effect effect(int technique) {
    return effects[technique];
  }

  boolean lightPressure(int technique) {
    return effects[technique] == Effect.ALLOW_LIGHT || effects[technique] == Effect.REVIEW && saidLight[technique];
  }

  private boolean anyOpen() {
    for (var effect : effects) {
      if (effect == Effect.ALLOW || effect == Effect.ALLOW_LIGHT) {
        return true;
      }
    }
    return false;
  }
}
