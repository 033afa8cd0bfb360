package clinic.rhomboid.screening;

import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.answers.Complaint;
import clinic.rhomboid.answers.ConditionAnswer;
import clinic.rhomboid.answers.FlagAnswer;
import clinic.rhomboid.answers.Person;
import clinic.rhomboid.answers.Reply;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Intakes as clients might fill them in: from nothing to report to everything at once. */
public final class RandomIntakes {

  private static final List<Reply> POSITIVE = List.of(Reply.YES, Reply.NOT_SURE, Reply.UNANSWERED);

  public static Arbitrary<Answers> any() {
    return Arbitraries.randomValue(RandomIntakes::of);
  }

  public static Answers of(Random random) {
    var positive = List.of(0.0, 0.01, 0.05, 0.4).get(random.nextInt(4));
    return new Answers(
        person(random),
        complaint(random),
        redFlags(random, positive),
        contraindications(random, positive),
        random.nextInt(10) == 0 ? Reply.UNANSWERED : Reply.NO);
  }

  private static Person person(Random random) {
    var age = random.nextInt(10) == 0 ? null : Integer.valueOf(random.nextInt(131));
    return new Person(age, consent(random), consent(random));
  }

  private static String consent(Random random) {
    return random.nextInt(4) == 0 ? null : pick(random, List.of("yes", "no", "not_applicable"));
  }

  private static Complaint complaint(Random random) {
    var choices = new HashMap<String, Set<String>>();
    var scores = new HashMap<String, Integer>();
    for (var field : RulesFile.RULES.complaintFields()) {
      if (random.nextInt(12) > 0) {
        switch (field.type()) {
          case SINGLE_CHOICE -> choices.put(field.id(), some(random, values(field.options()), 1));
          case MULTI_CHOICE -> choices.put(field.id(), some(random, values(field.options()), 3));
          case INTEGER -> scores.put(field.id(), random.nextInt(field.max() + 1));
          default -> { }
        }
      }
    }
    return new Complaint(choices, scores, random.nextBoolean() ? null : "Left side since Monday. \"Ouch\"\n½");
  }

  private static Map<String, FlagAnswer> redFlags(Random random, double positive) {
    var answers = new HashMap<String, FlagAnswer>();
    for (var flag : RulesFile.RULES.redFlags()) {
      if (!flag.derived() && random.nextInt(5) > 0) {
        answers.put(flag.id(), new FlagAnswer(reply(random, positive), pick(random, List.of(Reply.values()))));
      }
    }
    return answers;
  }

  private static Map<String, ConditionAnswer> contraindications(Random random, double positive) {
    var answers = new HashMap<String, ConditionAnswer>();
    for (var item : RulesFile.RULES.contraindications()) {
      if (random.nextInt(5) > 0) {
        answers.put(item.id(), condition(random, item, reply(random, positive)));
      }
    }
    return answers;
  }

  static ConditionAnswer condition(Random random, Contraindication item, Reply reply) {
    var options = item.followUp() == null ? List.<FollowUp.Option>of() : item.followUp().options();
    return new ConditionAnswer(
        reply,
        options.isEmpty() || random.nextInt(4) == 0 ? null : pick(random, options).value(),
        random.nextInt(3) == 0 ? Set.of() : some(random, places(), 4),
        pick(random, List.of(Reply.values())));
  }

  private static Reply reply(Random random, double positive) {
    return random.nextDouble() < positive ? pick(random, POSITIVE) : Reply.NO;
  }

  private static List<String> places() {
    var places = new LinkedHashSet<>(values(RulesFile.RULES.regions()));
    places.addAll(values(RulesFile.RULES.otherBodyAreas()));
    return List.copyOf(places);
  }

  private static List<String> values(List<Choice> options) {
    return options.stream().map(Choice::value).toList();
  }

  private static Set<String> some(Random random, List<String> values, int most) {
    var shuffled = new ArrayList<>(values);
    Collections.shuffle(shuffled, random);
    return Set.copyOf(shuffled.subList(0, 1 + random.nextInt(most)));
  }

  private static <T> T pick(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private RandomIntakes() {}
}
