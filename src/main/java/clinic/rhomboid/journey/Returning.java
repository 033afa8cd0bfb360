package clinic.rhomboid.journey;

import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.answers.ConditionAnswer;
import clinic.rhomboid.answers.Reply;
import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.clients.Client;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.intake.ConsentText;
import clinic.rhomboid.intake.ConsentTexts;
import clinic.rhomboid.intake.DraftContent;
import clinic.rhomboid.intake.Earlier;
import clinic.rhomboid.intake.IntakeRevision;
import clinic.rhomboid.intake.Intakes;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.screening.ComplaintField;
import clinic.rhomboid.screening.RuleSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What a client who has been here before starts with: what was signed last, to be confirmed, with the age of each answer. */
@ApplicationScoped
class Returning {

  /** So far back an answer's age is looked for. */
  private static final int OLDEST = 12;

  private final Clients clients;
  private final Appointments appointments;
  private final Intakes intakes;
  private final ConsentTexts texts;
  private final AnsweredPages answered;
  private final Anew anew;
  private final QuestionPages pages;
  private final QuestionForm questions;
  private final Locations locations;
  private final RuleSet rules;
  private final Trail trail;

  Returning(Clients clients, Appointments appointments, Intakes intakes, ConsentTexts texts, AnsweredPages answered,
      Anew anew, QuestionPages pages, QuestionForm questions, Locations locations, RuleSet rules, Trail trail) {
    this.clients = clients;
    this.appointments = appointments;
    this.intakes = intakes;
    this.texts = texts;
    this.answered = answered;
    this.anew = anew;
    this.pages = pages;
    this.questions = questions;
    this.locations = locations;
    this.rules = rules;
    this.trail = trail;
  }

  /** Empty for somebody who has never signed, or whose record is closed. */
  Optional<DraftContent> content(Client client) {
    var signed = client.closed() ? List.<IntakeRevision>of() : intakes.signedBy(client.id).stream().limit(OLDEST).toList();
    if (signed.isEmpty()) {
      return Optional.empty();
    }
    trail.record("client", "read", "intake " + signed.get(0).id, client.id, null);
    var all = signed.stream().map(intakes::answers).toList();
    var visit = last(client);
    var contact = visit.or(() -> newest(client));
    var pages = carried(all.get(0));
    pages.put(Step.YOU.slug, who(client, contact));
    var told = new HashMap<String, LocalDate>();
    pages.keySet().forEach(page -> told.put(page, on(signed.get(0))));
    rules.complaintFields().forEach(field -> told.put(field.id(), since(signed, all, said(field))));
    rules.contraindications().forEach(item ->
        told.put(item.id(), since(signed, all, answers -> answers.contraindication(item.id()))));
    var agreed = texts.current(ConsentText.Kind.DATA).version.equals(signed.get(0).consentVersion)
        ? signed.get(0).consentVersion : null;
    return Optional.of(DraftContent.EMPTY.of(client.birthDate, contact.map(one -> one.contactEmail).orElse(null), agreed)
        .after(new Earlier(pages, told, visit.map(one -> one.technique).orElse(null),
            visit.map(one -> one.therapistId).orElse(null))));
  }

  /** The pages that need only be confirmed. What passes with time, and what is asked anew, is on none of them. */
  private Map<String, Map<String, List<String>>> carried(Answers answers) {
    var conditions = new HashMap<>(answers.contraindications());
    anew.ids().forEach(id -> conditions.put(id, ConditionAnswer.of(Reply.NO)));
    var steady = new Answers(answers.person(), answers.complaint(), answers.redFlags(), conditions, answers.unlisted());
    var pages = new LinkedHashMap<>(answered.of(steady));
    List.of(Step.GUARDIAN, Step.SAFETY, Step.WARNINGS).forEach(step -> pages.remove(step.slug));
    if (!lasting(answers)) {
      pages.remove(Step.SINCE.slug);
    }
    for (var step : List.of(Step.HEALTH_1, Step.HEALTH_2, Step.HEALTH_3)) {
      pages.computeIfPresent(step.slug, (slug, fields) ->
          questions.clean(this.pages.page(step).without(anew::asks), new Form(fields)).fields());
    }
    return pages;
  }

  /** Only "longer than that" stays true as time goes by. */
  private boolean lasting(Answers answers) {
    var options = rules.complaintField("duration").options();
    return answers.complaint().chosen("duration").equals(Set.of(options.get(options.size() - 1).value()));
  }

  private Map<String, List<String>> who(Client client, Optional<Appointment> visit) {
    var who = new LinkedHashMap<String, List<String>>();
    who.put("name", List.of(client.name));
    if (client.stepFree) {
      who.put("stepFree", List.of("yes"));
    }
    Arrays.stream(Wish.values()).filter(wish -> wish.gender.equals(client.wishedGender))
        .forEach(wish -> who.put("gender", List.of(wish.word)));
    visit.map(one -> one.contactEmail).ifPresent(email -> who.put("email", List.of(email)));
    visit.map(one -> one.contactPhone).ifPresent(phone -> who.put("phone", List.of(phone)));
    return who;
  }

  private Optional<Appointment> last(Client client) {
    return appointments.find("clientId = ?1 and startsAt is not null and state not in ('DECLINED', 'EXPIRED')"
        + " order by startsAt desc", client.id).firstResultOptional();
  }

  private Optional<Appointment> newest(Client client) {
    return appointments.find("clientId = ?1 order by createdAt desc", client.id).firstResultOptional();
  }

  /** The first of the signatures in a row, newest backwards, that say the same. */
  private LocalDate since(List<IntakeRevision> signed, List<Answers> all, Function<Answers, Object> said) {
    var oldest = 0;
    while (oldest + 1 < all.size() && said.apply(all.get(oldest + 1)).equals(said.apply(all.get(0)))) {
      oldest++;
    }
    return on(signed.get(oldest));
  }

  private static Function<Answers, Object> said(ComplaintField field) {
    return switch (field.type()) {
      case TEXT -> answers -> Optional.ofNullable(answers.complaint().notes());
      case INTEGER -> answers -> Optional.ofNullable(answers.complaint().scores().get(field.id()));
      default -> answers -> answers.complaint().chosen(field.id());
    };
  }

  private LocalDate on(IntakeRevision revision) {
    return LocalDate.ofInstant(revision.signedAt, locations.only().zoneId());
  }
}
