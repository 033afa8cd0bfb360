package clinic.rhomboid.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.answers.Reply;
import clinic.rhomboid.intake.DraftContent;
import clinic.rhomboid.screening.Choice;
import clinic.rhomboid.screening.ComplaintField;
import clinic.rhomboid.screening.RandomIntakes;
import clinic.rhomboid.screening.RulesFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Signed answers come back onto the pages as they were given. */
class AnsweredPagesTest {

  private static final QuestionPages PAGES = new QuestionPages(RulesFile.RULES, new Anew(RulesFile.RULES), Set::of);
  private static final QuestionForm QUESTIONS = new QuestionForm(RulesFile.RULES);
  private static final ComplaintQuestions COMPLAINT = new ComplaintQuestions(RulesFile.RULES);
  private static final DraftAnswers READING = new DraftAnswers(RulesFile.RULES, COMPLAINT, PAGES, QUESTIONS);
  private static final AnsweredPages PREFILLED = new AnsweredPages(COMPLAINT, PAGES, QUESTIONS, READING);

  @Provide
  Arbitrary<Map<String, Map<String, List<String>>>> sent() {
    return Arbitraries.randomValue(AnsweredPagesTest::sent);
  }

  @Provide
  Arbitrary<Answers> intakes() {
    return RandomIntakes.any();
  }

  @Property(tries = 300)
  void whatTheClientSentComesBackToTheSameAnswers(@ForAll("sent") Map<String, Map<String, List<String>>> sent) {
    var answers = read(sent);
    var back = PREFILLED.of(answers);
    assertEquals(sent.keySet(), back.keySet());
    assertEquals(answers, read(back));
  }

  /** Answers that came by the API may lack what a page asks: the page is asked anew, and no silence becomes a no. */
  @Property(tries = 300)
  void noAnswerIsInvented(@ForAll("intakes") Answers answers) {
    var back = PREFILLED.of(answers);
    var again = read(back);
    again.redFlags().forEach((id, given) -> assertEquals(answers.redFlag(id), given, id));
    again.contraindications().forEach((id, given) -> assertEquals(answers.contraindication(id), given, id));
    again.complaint().choices().forEach((id, given) -> assertEquals(answers.complaint().chosen(id), given, id));
    again.complaint().scores().forEach((id, given) -> assertEquals(answers.complaint().scores().get(id), given, id));
    for (var step : QuestionPages.STEPS) {
      var silent = PAGES.page(step).questions().anyMatch(question -> (step == Step.WARNINGS
          ? answers.redFlag(question.id()).answer() : answers.contraindication(question.id()).answer()) == Reply.UNANSWERED);
      assertFalse(silent && back.containsKey(step.slug), step.slug);
    }
  }

  private static Answers read(Map<String, Map<String, List<String>>> pages) {
    var content = DraftContent.EMPTY;
    for (var page : pages.entrySet()) {
      content = content.withPage(page.getKey(), page.getValue());
    }
    return READING.of(content, Reply.UNANSWERED);
  }

  /** Pages as their checks accept them, some of them not sent yet. */
  private static Map<String, Map<String, List<String>>> sent(Random random) {
    var sent = new HashMap<String, Map<String, List<String>>>();
    for (var step : Step.values()) {
      var form = random.nextInt(6) == 0 ? null : form(step, random);
      if (form != null) {
        sent.put(step.slug, form.fields());
      }
    }
    return sent;
  }

  private static Form form(Step step, Random random) {
    return switch (step) {
      case GUARDIAN -> Form.EMPTY.with("guardianConsent", List.of(pick(random, List.of("yes", "no"))));
      case SAFETY -> safety(random);
      case WARNINGS, HEALTH_1, HEALTH_2, HEALTH_3 -> screening(step, random);
      case WHERE, HOW, SINCE, HELPS, WISHES -> complaint(step, random);
      default -> null;
    };
  }

  private static Form complaint(Step step, Random random) {
    var form = Form.EMPTY;
    for (var field : COMPLAINT.on(step)) {
      if (field.required() || random.nextBoolean()) {
        form = form.with(field.id(), values(field, random));
      }
    }
    if (step == Step.WHERE) {
      form = form.with(ComplaintQuestions.WORST, form.all(ComplaintQuestions.REGIONS).subList(0, 1));
    }
    assertFalse(COMPLAINT.check(step, form).any() || step == Step.WHERE && WherePage.check(form).any());
    return form;
  }

  private static List<String> values(ComplaintField field, Random random) {
    var options = field.options().stream().map(Choice::value).toList();
    return switch (field.type()) {
      case TEXT -> List.of("Since Monday, “ouch”");
      case INTEGER -> List.of(Integer.toString(random.nextInt(field.max() + 1)));
      case SINGLE_CHOICE -> List.of(pick(random, options));
      default -> {
        var alone = pick(random, options);
        var several = some(random, options, 3);
        yield several.stream().anyMatch(value -> value.matches("none|nothing|nothing_helps|nothing_specific|none_known"))
            ? List.of(alone) : several;
      }
    };
  }

  private static Form safety(Random random) {
    var ids = PAGES.emergencies().stream().map(sign -> sign.id()).toList();
    var ticked = random.nextBoolean() ? List.<String>of() : some(random, ids, 2);
    var rest = ids.stream().filter(id -> !ticked.contains(id)).toList();
    return switch (random.nextInt(3)) {
      case 0 -> Form.EMPTY.with(SafetyForm.SIGNS, List.of(QuestionGroup.NOT_SURE)).with(SafetyForm.UNSURE, some(random, ids, 2));
      case 1 -> Form.EMPTY.with(SafetyForm.SIGNS, Stream.concat(some(random, rest, 2).stream(), ticked.stream()).toList());
      default -> Form.EMPTY.with(SafetyForm.SIGNS, List.of(QuestionGroup.NONE));
    };
  }

  private static Form screening(Step step, Random random) {
    var page = PAGES.page(step);
    if (random.nextInt(5) == 0) {
      return Form.EMPTY.with(QuestionPage.ALL, List.of(QuestionGroup.NONE));
    }
    var form = Form.EMPTY;
    var ticked = new ArrayList<String>();
    for (var group : page.groups()) {
      var ids = group.questions().stream().map(Question::id).toList();
      var here = random.nextBoolean() ? List.<String>of() : some(random, ids, 2);
      ticked.addAll(here);
      var unsure = random.nextInt(3);
      if (unsure > 0 || here.isEmpty()) {
        form = form.with(group.id(), List.of(unsure > 0 ? QuestionGroup.NOT_SURE : QuestionGroup.NONE));
      }
      if (unsure == 2) {
        form = form.with(group.unsureField(), some(random, ids, 2));
      }
    }
    if (!ticked.isEmpty()) {
      form = form.with(page.field(), ticked);
    }
    for (var question : page.questions().filter(one -> ticked.contains(one.id())).toList()) {
      form = more(question, form, random);
    }
    assertFalse(QUESTIONS.check(page, form).any(), () -> page.step() + " is not complete");
    return form;
  }

  private static Form more(Question question, Form posted, Random random) {
    var form = posted;
    if (!question.options().isEmpty()) {
      form = form.with(question.optionField(), List.of(pick(random, question.options()).value()));
    }
    if (question.needsPlaces(form) || random.nextInt(4) == 0) {
      form = form.with(question.placesField(), List.of("upper_trap_l"));
    }
    if (question.needsNote(form) || random.nextInt(4) == 0) {
      form = form.with(question.noteField(), List.of(pick(random, List.of("yes", "no", "not_sure"))));
    }
    return question.asksCleared()
        ? form.with(question.clearedField(), List.of(pick(random, List.of("yes", "no", "not_sure")))) : form;
  }

  private static List<String> some(Random random, List<String> of, int most) {
    var shuffled = new ArrayList<>(of);
    Collections.shuffle(shuffled, random);
    assertTrue(!shuffled.isEmpty());
    return List.copyOf(shuffled.subList(0, Math.min(shuffled.size(), 1 + random.nextInt(most))));
  }

  private static <T> T pick(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
