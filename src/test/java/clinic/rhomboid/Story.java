package clinic.rhomboid;

import static io.restassured.RestAssured.given;

import clinic.rhomboid.Api.Slot;
import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.intake.AnswersJson;
import clinic.rhomboid.screening.RandomIntakes;
import clinic.rhomboid.screening.RulesFile;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** Clients, the front desk and therapists who do anything they can think of, in any order, over HTTP. */
final class Story {

  private static final AnswersJson CODEC = new AnswersJson(RulesFile.RULES);
  private static final List<String> TECHNIQUES = RulesFile.techniques();
  private static final List<String> AT_THE_DESK = List.of("arrival", "arrival/undo", "session", "session/undo",
      "completion", "completion/undo", "no-show", "no-show/undo");
  private static final Visitor BROWSER = Visitor.stranger();

  private final Random random;
  private final Oracle oracle;
  private final List<ObjectNode> people = new ArrayList<>();
  private final List<Booked> booked = new ArrayList<>();
  private final List<String> told = new ArrayList<>();

  private record Booked(UUID id, String token) {}

  Story(long seed, Oracle oracle) {
    random = new Random(seed);
    this.oracle = oracle;
    Stream.generate(() -> Api.person(random.nextInt(8) == 0 ? 10 + random.nextInt(8) : 18 + random.nextInt(70)))
        .limit(2).forEach(people::add);
  }

  /** The visits that have come about. */
  List<UUID> visits() {
    return booked.stream().map(Booked::id).toList();
  }

  /** What was done and what it was answered with, to read when something went wrong. */
  List<String> told() {
    return told;
  }

  /** Does anything; what is refused is refused. */
  void goOn() {
    var deed = booked.isEmpty() ? random.nextInt(3) : random.nextInt(20);
    switch (deed) {
      case 0, 1 -> book();
      case 2 -> askForCall();
      case 3 -> tell("move", Api.move(someVisit().token(), someStart()).extract().response());
      case 4 -> tell("move on the page", post(BROWSER, "/visits/" + someVisit().token() + "/move", Map.of("time", someStart())));
      case 5, 6 -> {
        var step = pick(AT_THE_DESK);
        tell("desk " + step, post(desk(), "/desk/visits/" + someVisit().id() + "/" + step, Map.of()));
      }
      case 7 -> {
        var slot = slot(pick(TECHNIQUES));
        tell("desk move", post(desk(), "/desk/visits/" + someVisit().id() + "/move",
            Map.of("start", slot.start(), "therapist", pick(slot.therapists()))));
      }
      case 8, 9, 10 -> decide("acceptance");
      case 11 -> decide("refusal");
      case 12 -> oracle.letItsDayCome(someVisit().id());
      case 13, 14, 15 -> told.add("answer again: " + oracle.answerAgain(someVisit().id(), RandomIntakes.of(random)));
      case 17, 18 -> waitForTime();
      case 19 -> told.add("therapist away: " + oracle.loseTherapist(someVisit().id()));
      default -> tell("cancel", Api.cancel(someVisit().token()).extract().response());
    }
  }

  private void book() {
    var technique = pick(TECHNIQUES);
    var answers = answers();
    tell("book " + technique, given().contentType("application/json").header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Api.wish(pick(people), answers, technique, 60, slot(technique).start()).toString()).post("/api/v1/bookings"));
  }

  private void waitForTime() {
    var visit = oracle.waitForTime(pick(people), answers(), pick(TECHNIQUES), LocalDate.now(Api.ZONE).plusDays(20 + random.nextInt(120)));
    told.add("waitlist: " + visit.map(came -> came.state.name()).orElse("nothing"));
    visit.ifPresent(came -> booked.add(new Booked(came.id, oracle.token(came))));
  }

  private void askForCall() {
    tell("ask for a call", Api.post("/review-requests", Api.request(pick(people), answers())).extract().response());
  }

  /** By the therapist who may, on a form with everything that either decision asks for. */
  private void decide(String decision) {
    var visit = someVisit();
    tell(decision, post(Visitor.as(oracle.therapist(visit.id()) + "@rhomboid.test"),
        "/therapist/visits/" + visit.id() + "/" + decision,
        Map.of("technique", pick(TECHNIQUES), "reason", "Seen and talked through", "signature", oracle.nameOfTherapist(visit.id()),
            "advice", "Please rest")));
  }

  private void tell(String deed, Response answer) {
    told.add(deed + ": " + answer.statusCode());
    if (answer.statusCode() == 201) {
      booked.add(new Booked(UUID.fromString(answer.path("id")), answer.<String>path("manageUrl").replaceFirst(".*/visits/", "")));
    }
  }

  /** Answers of any weight; the age is left to the birth date. */
  private ObjectNode answers() {
    Answers any = RandomIntakes.of(random);
    var json = CODEC.write(any);
    if (json.get("client") instanceof ObjectNode client) {
      client.remove("age");
    }
    return json;
  }

  private String someStart() {
    return slot(pick(TECHNIQUES)).start();
  }

  private Slot slot(String technique) {
    var from = LocalDate.now(Api.ZONE).plusDays(random.nextInt(160));
    var slots = Api.slots(technique, 60, from, 7);
    return slots.isEmpty() ? slot(technique) : pick(slots);
  }

  private Booked someVisit() {
    return pick(booked);
  }

  private static Visitor desk() {
    return Visitor.as("desk@rhomboid.test");
  }

  /** A form from a page that was seen before. */
  private static Response post(Visitor visitor, String path, Map<String, String> fields) {
    return visitor.post(path, fields);
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
