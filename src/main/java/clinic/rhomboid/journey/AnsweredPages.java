package clinic.rhomboid.journey;

import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.answers.Reply;
import clinic.rhomboid.intake.DraftContent;
import clinic.rhomboid.screening.Choice;
import clinic.rhomboid.screening.ComplaintField;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The pages that somebody with these answers would have sent: {@link DraftAnswers} the other way round. A page that would
 * not say exactly the same, because an answer is missing or was never on it, is left out, so that it is asked anew.
 */
@ApplicationScoped
class AnsweredPages {

  private final ComplaintQuestions complaint;
  private final QuestionPages pages;
  private final QuestionForm questions;
  private final DraftAnswers reading;

  AnsweredPages(ComplaintQuestions complaint, QuestionPages pages, QuestionForm questions, DraftAnswers reading) {
    this.complaint = complaint;
    this.pages = pages;
    this.questions = questions;
    this.reading = reading;
  }

  /** By the last part of the page's address, as {@link DraftContent#pages} has them. */
  Map<String, Map<String, List<String>>> of(Answers answers) {
    var sent = new LinkedHashMap<String, Map<String, List<String>>>();
    keep(sent, Step.GUARDIAN, guardian(answers), answers);
    for (var step : ComplaintQuestions.STEPS) {
      keep(sent, step, complaint(step, answers), answers);
    }
    keep(sent, Step.SAFETY, safety(answers), answers);
    for (var step : QuestionPages.STEPS) {
      keep(sent, step, screening(pages.page(step), answers), answers);
    }
    return sent;
  }

  private void keep(Map<String, Map<String, List<String>>> sent, Step step, Form form, Answers answers) {
    var content = DraftContent.EMPTY.withPage(step.slug, form.fields());
    if (complete(step, form) && same(step, reading.of(content, Reply.UNANSWERED), answers)) {
      sent.put(step.slug, form.fields());
    }
  }

  private boolean complete(Step step, Form form) {
    return !switch (step) {
      case GUARDIAN -> form.fields().isEmpty();
      case WHERE -> WherePage.check(form).any();
      case SAFETY -> SafetyForm.check(form).any();
      case WARNINGS, HEALTH_1, HEALTH_2, HEALTH_3 -> questions.check(pages.page(step), form).any();
      default -> complaint.check(step, form).any();
    };
  }

  /** Whether two sets of answers say the same to what this page asks. */
  private boolean same(Step step, Answers one, Answers other) {
    return switch (step) {
      case GUARDIAN -> one.person().atAge(null).equals(other.person().atAge(null));
      case SAFETY -> pages.emergencies().stream()
          .allMatch(sign -> one.redFlag(sign.id()).equals(other.redFlag(sign.id())));
      case WARNINGS -> pages.page(step).questions()
          .allMatch(asked -> one.redFlag(asked.id()).equals(other.redFlag(asked.id())));
      case HEALTH_1, HEALTH_2, HEALTH_3 -> pages.page(step).questions()
          .allMatch(asked -> one.contraindication(asked.id()).equals(other.contraindication(asked.id())));
      default -> values(step, one).equals(values(step, other));
    };
  }

  private Form guardian(Answers answers) {
    var form = Form.EMPTY;
    var person = answers.person();
    for (var said : new String[][] {
        {"guardianConsent", person.guardianConsent()}, {"medicalClearance", person.medicalClearance()}}) {
      form = said[1] != null && GuardianPage.ANSWERS.contains(said[1]) ? form.with(said[0], List.of(said[1])) : form;
    }
    return form;
  }

  private Form complaint(Step step, Answers answers) {
    return new Form(values(step, answers));
  }

  private Map<String, List<String>> values(Step step, Answers answers) {
    var values = new LinkedHashMap<String, List<String>>();
    for (var field : complaint.on(step)) {
      var given = values(field, answers);
      if (!given.isEmpty()) {
        values.put(field.id(), given);
      }
    }
    return values;
  }

  private static List<String> values(ComplaintField field, Answers answers) {
    var given = answers.complaint();
    return switch (field.type()) {
      case TEXT -> Stream.ofNullable(given.notes()).map(String::strip).filter(words -> !words.isEmpty()).toList();
      case INTEGER -> Stream.ofNullable(given.scores().get(field.id())).map(String::valueOf).toList();
      default -> inOrder(field, given.chosen(field.id()));
    };
  }

  private static List<String> inOrder(ComplaintField field, Collection<String> chosen) {
    return field.options().stream().map(Choice::value).filter(chosen::contains).toList();
  }

  private Form safety(Answers answers) {
    var signs = pages.emergencies();
    var ticked = signs.stream().map(sign -> sign.id())
        .filter(id -> answers.redFlag(id).answer() == Reply.YES).toList();
    var unsure = signs.stream().map(sign -> sign.id())
        .filter(id -> answers.redFlag(id).answer() == Reply.NOT_SURE).toList();
    return unsure.isEmpty()
        ? Form.EMPTY.with(SafetyForm.SIGNS, ticked.isEmpty() ? List.of(QuestionGroup.NONE) : ticked)
        : Form.EMPTY.with(SafetyForm.UNSURE, unsure).with(SafetyForm.SIGNS,
            Stream.concat(ticked.stream(), Stream.of(QuestionGroup.NOT_SURE)).toList());
  }

  private Form screening(QuestionPage page, Answers answers) {
    var form = Form.EMPTY;
    var ticked = page.questions().map(Question::id).filter(id -> reply(page, id, answers) == Reply.YES).toList();
    form = ticked.isEmpty() ? form : form.with(page.field(), ticked);
    for (var group : page.groups()) {
      var unsure = group.questions().stream().map(Question::id)
          .filter(id -> reply(page, id, answers) == Reply.NOT_SURE).toList();
      if (!unsure.isEmpty()) {
        form = form.with(group.id(), List.of(QuestionGroup.NOT_SURE)).with(group.unsureField(), unsure);
      } else if (group.questions().stream().noneMatch(question -> ticked.contains(question.id()))) {
        form = form.with(group.id(), List.of(QuestionGroup.NONE));
      }
      for (var question : group.questions()) {
        form = ticked.contains(question.id()) ? more(page, question, answers, form) : form;
      }
    }
    return form;
  }

  private static Reply reply(QuestionPage page, String id, Answers answers) {
    return page.step() == Step.WARNINGS ? answers.redFlag(id).answer() : answers.contraindication(id).answer();
  }

  /** What was asked once the question was ticked. */
  private static Form more(QuestionPage page, Question question, Answers answers, Form form) {
    if (page.step() == Step.WARNINGS) {
      return said(form, question.clearedField(), answers.redFlag(question.id()).assessedAndCleared());
    }
    var given = answers.contraindication(question.id());
    var more = given.followUp() == null ? form : form.with(question.optionField(), List.of(given.followUp()));
    more = given.locations().isEmpty()
        ? more : more.with(question.placesField(), given.locations().stream().sorted().toList());
    return said(more, question.noteField(), given.clearance());
  }

  private static Form said(Form form, String field, Reply reply) {
    return reply == Reply.UNANSWERED ? form : form.with(field, List.of(reply.word()));
  }
}
