package clinic.rhomboid.journey;

import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.answers.Reply;
import clinic.rhomboid.booking.Answering;
import clinic.rhomboid.booking.AnsweringOutcome;
import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.Halting;
import clinic.rhomboid.booking.NewAnswers;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.booking.VisitDoor;
import clinic.rhomboid.booking.VisitScreening;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.intake.IntakeRevision;
import clinic.rhomboid.intake.Intakes;
import clinic.rhomboid.screening.Decision;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.time.ClientTimes;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The visit's day: has anything changed? One page of questions that are always asked anew. What is signed
 * joins the answers that were signed before, so the link alone opens it to nobody.
 */
@Path("/visits/{token}/today")
public class DayCheckPage {

  private static final String PROOF = "/proof?next=today";
  private static final String CLIENT = "client";
  private static final String SIGNATURE = "signature";
  private static final String BASE = "base";
  private static final int NAME_LENGTH = 120;

  private final VisitDoor door;
  private final VisitForms forms;
  private final Clients clients;
  private final Intakes intakes;
  private final QuestionPages pages;
  private final QuestionForm questions;
  private final DraftAnswers reading;
  private final VisitScreening screening;
  private final StopWords stops;
  private final Halting halting;
  private final Answering answering;
  private final Pictures pictures;
  private final RuleSet rules;
  private final Clock clock;

  DayCheckPage(VisitDoor door, VisitForms forms, Clients clients, Intakes intakes, QuestionPages pages, QuestionForm questions,
      DraftAnswers reading, VisitScreening screening, StopWords stops, Halting halting, Answering answering,
      Pictures pictures, RuleSet rules, Clock clock) {
    this.door = door;
    this.forms = forms;
    this.clients = clients;
    this.intakes = intakes;
    this.pages = pages;
    this.questions = questions;
    this.reading = reading;
    this.screening = screening;
    this.stops = stops;
    this.halting = halting;
    this.answering = answering;
    this.pictures = pictures;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * What the page shows.
   *
   * @param when the visit's day and time
   * @param visit the address of the visit
   * @param base the answers that were signed before
   * @param stop what must be read first, or null
   */
  record Shown(String when, String visit, String base, boolean underAge, StopPage.Shown stop, QuestionPage page,
      QuestionsPage.Place place, Places places, Form form, Problems problems) {}

  @GET
  @PermitAll
  @Operation(hidden = true)
  public Response show(@PathParam("token") String token) {
    var visit = visit(token);
    if (!forms.proven(visit)) {
      return Answer.goTo("/visits/" + token + PROOF);
    }
    return signed(visit).map(last -> Answer.page(Pages.today(
            shown(visit, token, last.id.toString(), null, Form.EMPTY, new Problems()))))
        .orElseGet(() -> Answer.goTo("/visits/" + token));
  }

  @POST
  @PermitAll
  @Operation(hidden = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response sign(@PathParam("token") String token, MultivaluedMap<String, String> posted) {
    var visit = visit(token);
    // What the rules say rests on earlier answers too, and a signature may make them milder.
    if (!forms.proven(visit)) {
      return Answer.goTo("/visits/" + token + PROOF);
    }
    var last = signed(visit).orElse(null);
    if (last == null) {
      return Answer.goTo("/visits/" + token);
    }
    var sent = Form.of(posted);
    var form = questions.clean(pages.ofTheDay(), sent).with(SIGNATURE, sent.all(SIGNATURE));
    var problems = check(form);
    if (problems.any()) {
      // Whatever is missing: a sign that needs help at once is answered at once.
      var stop = decided(visit, answers(last, form, Reply.NO)).filter(decision -> decision.disposition().forbidsBooking());
      stop.ifPresent(decision -> halting.halt(visit.id, CLIENT));
      return Answer.again(Pages.today(shown(visit, token, sent.text(BASE),
          stop.map(decision -> stops.of(decision.advice())).orElse(null), form, problems)));
    }
    if (!last.id.toString().equals(sent.text(BASE))) {
      return done(token, "overtaken");
    }
    var signing = new NewAnswers(last.id, answers(last, form, Reply.UNANSWERED), last.consentVersion, form.text(SIGNATURE));
    return after(token, answering.sign(visit.id, signing, CLIENT));
  }

  private Response after(String token, AnsweringOutcome outcome) {
    if (outcome instanceof AnsweringOutcome.Signed signed) {
      return signed.decision() != null && signed.decision().disposition().forbidsBooking()
          ? Answer.page(Pages.halted("/visits/" + token, stops.of(signed.decision().advice())))
          : done(token, "signed_" + signed.visit().state.name().toLowerCase(Locale.ROOT));
    }
    return done(token, outcome instanceof AnsweringOutcome.Overtaken ? "overtaken" : "too_late");
  }

  private static Response done(String token, String done) {
    return Answer.goTo("/visits/" + token + "?done=" + done);
  }

  private Appointment visit(String token) {
    return door.open(token).orElseThrow(NotFoundException::new);
  }

  /** What was signed for the visit last; empty when there is nothing to confirm, or no time left for it. */
  private Optional<IntakeRevision> signed(Appointment visit) {
    return visit.intakeId == null || !visit.hasTime() || !visit.canAnswer(clock.instant())
        ? Optional.empty() : intakes.current(visit.intakeId);
  }

  private Problems check(Form form) {
    var problems = questions.check(pages.ofTheDay(), form);
    if (form.has(SIGNATURE)) {
      problems.checkLine(SIGNATURE, form.text(SIGNATURE), NAME_LENGTH);
    } else {
      problems.add(SIGNATURE, "Sign by typing your name");
    }
    return problems;
  }

  /** What was signed before, with what is said today in its place. */
  private Answers answers(IntakeRevision last, Form form, Reply unlisted) {
    var before = intakes.answers(last);
    var flags = new HashMap<>(before.redFlags());
    var conditions = new HashMap<>(before.contraindications());
    reading.read(pages.ofTheDay(), form, flags, conditions);
    return new Answers(before.person(), before.complaint(), flags, conditions,
        unlisted == Reply.NO ? Reply.NO : before.unlisted());
  }

  private Optional<Decision> decided(Appointment visit, Answers answers) {
    var day = pictures.lastSeen(visit.locationId).day(visit.startsAt);
    return Optional.of(screening.on(day, answers, clients.findById(visit.clientId).birthDate));
  }

  private Shown shown(Appointment visit, String token, String base, StopPage.Shown stop, Form form, Problems problems) {
    var supply = pictures.lastSeen(visit.locationId);
    var age = VisitScreening.age(clients.findById(visit.clientId).birthDate, supply.day(visit.startsAt));
    return new Shown(new ClientTimes(supply.zone()).full(visit.startsAt), "/visits/" + token, base, age < Step.OF_AGE, stop,
        pages.ofTheDay(), new QuestionsPage.Place(0, 0, "", rules.clearanceQuestion(), rules.clearedQuestion()),
        Places.of(rules), form, problems);
  }
}
