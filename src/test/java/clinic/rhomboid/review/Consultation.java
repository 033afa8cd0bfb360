package clinic.rhomboid.review;

import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.answers.Complaint;
import clinic.rhomboid.answers.ConditionAnswer;
import clinic.rhomboid.answers.FlagAnswer;
import clinic.rhomboid.answers.Person;
import clinic.rhomboid.answers.Reply;
import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.AppointmentState;
import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.booking.Booking;
import clinic.rhomboid.booking.BookingOutcome;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.booking.RequestKey;
import clinic.rhomboid.booking.VisitChanged;
import clinic.rhomboid.booking.VisitEntry;
import clinic.rhomboid.booking.VisitRequest;
import clinic.rhomboid.booking.WantedTime;
import clinic.rhomboid.clients.Identity;
import clinic.rhomboid.intake.AnswersJson;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.screening.Disposition;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.screening.Screening;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Brings visits about for the tests, and hears what is told about them. */
@ApplicationScoped
public class Consultation {

  static final String CANARY = "apricot-canary";

  @Inject VisitEntry entry;
  @Inject Booking booking;
  @Inject Appointments appointments;
  @Inject Pictures pictures;
  @Inject Locations locations;
  @Inject RuleSet rules;
  @Inject EntityManager entities;
  @Inject Clock clock;

  private final List<String> heard = new ArrayList<>();

  void hear(@Observes VisitChanged change) {
    heard.add(change.kind() + " " + change.visit().id);
  }

  boolean heard(VisitChanged.Kind kind, UUID visit) {
    return heard.contains(kind + " " + visit);
  }

  /** Answers of somebody with this condition and nothing else, with a word in them that no other page may show. */
  static Answers answers(String condition) {
    return answers(Map.of(condition, ConditionAnswer.of(Reply.YES)), Map.of(), "upper_trap_l", 4);
  }

  static Answers answers(
      Map<String, ConditionAnswer> conditions, Map<String, FlagAnswer> flags, String region, int painNow) {
    var complaint = new Complaint(
        Map.of("regions", Set.of(region), "mainRegion", Set.of(region), "quality", Set.of("dull_ache"), "duration",
            Set.of("gt_m3")),
        Map.of("painNow", painNow, "painWorst", 6, "painAverage", 4), CANARY);
    return new Answers(new Person(40, "not_applicable", "not_applicable"), complaint, flags, conditions, Reply.NO);
  }

  /** A visit of a new client with this therapist, far enough ahead to collide with nothing. */
  UUID visit(String name, String therapist, String technique, AppointmentState state, Answers answers) {
    return QuarkusTransaction.requiringNew().call(() -> {
      var supply = pictures.current(locations.only().id);
      var service = supply.service(technique, 60).orElseThrow();
      for (var day = LocalDate.ofInstant(clock.instant(), supply.zone()).plusDays(40); ; day = day.plusDays(1)) {
        for (var hour = 9; hour < 18; hour++) {
          var start = day.atTime(hour, 0).atZone(supply.zone()).toInstant();
          var visit = entry.enter(request(name, answers), new WantedTime(service, start, therapist), state);
          if (visit.isPresent()) {
            return visit.get().id;
          }
        }
      }
    });
  }

  /** A request for a call, with answers of the rules' own examples that leave nothing else. */
  UUID call(String name) throws IOException {
    var answers = examples().stream().filter(example -> {
      var decision = Screening.of(rules, example);
      return decision.disposition() == Disposition.THERAPIST_REVIEW
          && decision.blockedTechniques().size() == rules.techniques().size();
    }).findFirst().orElseThrow();
    var key = new RequestKey("call-" + UUID.randomUUID(), new byte[32]);
    var outcome = booking.askForCall(key, request(name, answers));
    return ((BookingOutcome.Booked) outcome).visit().id();
  }

  Appointment now(UUID visit) {
    return QuarkusTransaction.requiringNew().call(() -> appointments.findById(visit));
  }

  /** A visit under review although its answers forbid it, as no path of ours makes one. */
  UUID forbidden(String name, Answers answers) {
    var visit = visit(name, "ana", "swedish", AppointmentState.SUSPENDED, answers);
    asked(visit, 0, 600);
    QuarkusTransaction.requiringNew().run(() -> entities
        .createNativeQuery("UPDATE appointment SET state = 'PENDING_REVIEW' WHERE id = :id")
        .setParameter("id", visit).executeUpdate());
    return visit;
  }

  /** As if the client had asked so long ago, and with so much time left. */
  void asked(UUID visit, int minutesAgo, int minutesLeft) {
    QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery("UPDATE appointment SET"
            + " review_asked_at = cast(:now AS timestamptz) - make_interval(mins => :ago),"
            + " review_until = cast(:now AS timestamptz) + make_interval(mins => :left)"
            + " WHERE id = :id")
        .setParameter("now", clock.instant()).setParameter("ago", minutesAgo).setParameter("left", minutesLeft)
        .setParameter("id", visit).executeUpdate());
  }

  VisitRequest request(String name, Answers answers) {
    var email = name.toLowerCase().replace(' ', '.') + "@reviews.example";
    var identity = new Identity(name, LocalDate.of(1985, 3, 4), email, "+12125550199");
    return new VisitRequest(locations.only().id, identity, answers, "1", name, "Please no talking", false);
  }

  private List<Answers> examples() throws IOException {
    var json = new AnswersJson(rules);
    try (var stream = Consultation.class.getResourceAsStream("/clinical/clinical-rules.json")) {
      return StreamSupport.stream(new ObjectMapper().readTree(stream).get("matchingExamples").spliterator(), false)
          .map(example -> json.read(example.get("input")).answers().atAge(40)).toList();
    }
  }
}
