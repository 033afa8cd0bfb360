package clinic.rhomboid.waitlist;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.endsWith;
import static org.hamcrest.CoreMatchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import clinic.rhomboid.Together;
import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.booking.Halting;
import clinic.rhomboid.screening.RulesFile;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WaitlistTest {

  @Inject Waiter waiter;
  @Inject Offering offering;
  @Inject Ending ending;
  @Inject Halting halting;
  @Inject Database database;

  private final List<Waiter.One> all = new ArrayList<>();
  private final List<String> holds = new ArrayList<>();
  private LocalDate day;
  private String therapist;

  /** A therapist's morning on which nothing is free any more. */
  @BeforeEach
  void fillAMorning() {
    // What other tests did at the desk just now can still be taken back, and so keeps its day from being offered.
    database.execute("UPDATE visit_change SET made_at = made_at - interval '1 hour'");
    var slot = Api.someSlot("swedish", 60);
    while (!inTheMorning(slot.start())) {
      slot = Api.someSlot("swedish", 60);
    }
    day = LocalDate.parse(slot.start().substring(0, 10));
    therapist = slot.therapists().get(0);
    for (var free = morning(); !free.isEmpty(); free = morning()) {
      holds.add(Api.post("/holds", RulesFile.JSON.createObjectNode().put("technique", "swedish").put("minutes", 60)
          .put("start", free.get(0)).put("therapist", therapist)).statusCode(201).extract().path("hold"));
    }
  }

  @AfterEach
  void leave() {
    all.forEach(one -> ending.end(one.entry(), WaitlistEntry.State.LEFT, "test"));
  }

  @Test
  void aFreedTimeIsOfferedToOneWhoWaitsAndHeldForThem() {
    var first = add();
    var second = add();
    assertFalse(offering.offer(first.entry()) || offering.offer(second.entry()));
    free();
    offering.offer(first.entry());
    assertFalse(offering.offer(second.entry()));
    var start = open(first).get(0);
    assertEquals(List.of(), open(second));
    assertTrue(morning().isEmpty());
    assertEquals(1, database.count("message WHERE link_id = ? AND kind = 'WAITLIST_OFFER'", first.entry()));
    Api.book(Api.wish("A01", "swedish", 60, start).put("therapist", therapist)).statusCode(409);
    var page = Visitor.stranger();
    page.get(first.page()).then().statusCode(200).body(containsString("Take this time"));
    page.get(second.page()).then().body(not(containsString("Take this time")));
    assertEquals(1, open(first).size());
    accept(first, null).statusCode(303).header("Location", containsString("/visits/"));
    assertEquals(List.of("BOOKED"), state(first));
    assertEquals(List.of("AWAITING_INTAKE"), visits(first));
    // Pressed again, and tried by whoever has another link.
    accept(first, null).statusCode(303);
    assertEquals(1, visits(first).size());
  }

  @Test
  void nothingIsOfferedThatStaffCanStillTakeBack() {
    var one = add();
    free();
    database.execute("INSERT INTO visit_change (appointment_id, kind, actor, made_at, telling, was_state, was_therapist_id,"
        + " was_room_id, was_starts_at, undone) SELECT id, 'CANCELLATION', 'test', now(), 'IN_A_WHILE', 'CONFIRMED',"
        + " therapist_id, room_id, cast(? AS timestamptz), false FROM appointment WHERE room_id IS NOT NULL"
        + " AND id NOT IN (SELECT appointment_id FROM visit_change) LIMIT 1", day + " 16:00Z");
    try {
      assertFalse(offering.offer(one.entry()));
      database.execute("UPDATE visit_change SET made_at = now() - interval '4 minutes' WHERE actor = 'test'");
      assertTrue(offering.offer(one.entry()));
    } finally {
      database.execute("DELETE FROM visit_change WHERE actor = 'test'");
    }
  }

  @Test
  void passedOnOrNotAnsweredItIsOfferedToTheNext() {
    var first = add();
    var second = add();
    free();
    offering.offer(first.entry());
    var page = Visitor.stranger();
    page.get(first.page());
    page.post(first.page() + "/refusal", Map.of("offer", offer(first))).then().statusCode(303).header("Location", endsWith("?done=passed"));
    assertFalse(offering.offer(first.entry()), "nobody is offered what they passed on");
    offering.offer(second.entry());
    assertEquals(1, open(second).size());
    database.execute("UPDATE waitlist_offer SET offered_at = now() - interval '2 hours', expires_at = now() - interval '1 minute'"
        + " WHERE id = ?", UUID.fromString(offer(second)));
    var late = offer(second);
    accept(second, late).statusCode(409).body(containsString("You stay on the list"));
    ending.lapse(UUID.fromString(late));
    assertEquals(List.of("WAITING"), state(second));
    assertEquals(List.of(), visits(second));
    var third = add();
    offering.offer(third.entry());
    assertEquals(1, open(third).size());
  }

  @Test
  void whoHasSignedIsConfirmedAtOnce() {
    var one = join("A01");
    free();
    offering.offer(one.entry());
    accept(one, null).statusCode(303);
    assertEquals(List.of("CONFIRMED"), visits(one));
  }

  @Test
  void nobodyIsOfferedWhatTheirAnswersForbid() {
    var one = join("A01");
    forbid(one);
    free();
    assertFalse(offering.offer(one.entry()));
    assertEquals(List.of(), open(one));
  }

  @Test
  void nobodyGetsWhatTheirAnswersForbidByNow() {
    var one = join("A01");
    free();
    offering.offer(one.entry());
    forbid(one);
    accept(one, null).statusCode(409);
    assertEquals(0, database.count("appointment WHERE contact_email = ? AND technique_id = 'swedish'", email(one)));
    assertEquals(List.of(), open(one));
    assertFalse(morning().isEmpty());
  }

  @Test
  void ofTwoWhoSayYesAtOnceOneGetsIt() {
    var one = join("A01");
    free();
    offering.offer(one.entry());
    var offer = offer(one);
    List<Callable<Integer>> yes = new ArrayList<>();
    for (var i = 0; i < 6; i++) {
      var page = Visitor.stranger();
      page.get(one.page());
      yes.add(() -> page.post(one.page() + "/acceptance", Map.of("offer", offer)).statusCode());
    }
    yes.add(() -> { ending.end(one.entry(), WaitlistEntry.State.LEFT, "test"); return 303; });
    assertTrue(Together.all(yes).stream().allMatch(status -> status == 303 || status == 409));
    assertTrue(visits(one).size() <= 1);
    assertEquals(visits(one).isEmpty() ? List.of("LEFT") : List.of("BOOKED"), state(one));
  }

  @Test
  void theWaitEndsWithABookingByAnyWay() {
    var one = add();
    free();
    offering.offer(one.entry());
    Api.book(Api.wish(one.person(), Api.answers("A01"), "swedish", 60, Api.someSlot("swedish", 60).start())).statusCode(201);
    assertTrue(ending.booked().contains(one.entry()));
    ending.end(one.entry(), WaitlistEntry.State.BOOKED, "clinic");
    assertEquals(List.of(), open(one));
    assertFalse(morning().isEmpty());
  }

  @Test
  void theDeskPutsSomebodyOnTheList() {
    var desk = Visitor.as("desk@rhomboid.test");
    desk.get("/desk/waitlist/new").then().statusCode(200);
    desk.postAll("/desk/waitlist/new", Map.of("name", List.of("Vague Waiter"))).then().statusCode(422)
        .body(containsString("Choose at least one technique"),
            containsString("value=\"Vague Waiter\""));
    var name = "Waiter " + UUID.randomUUID();
    desk.postAll("/desk/waitlist/new", Map.of("name", List.of(name), "month", List.of("4"), "day", List.of("23"),
        "year", List.of("1984"), "phone", List.of("(212) 555-0142"), "technique", List.of("swedish", "deep_tissue"),
        "minutes", List.of("60"), "part", List.of("1-morning", "3-evening"), "from", List.of(day.toString()),
        "until", List.of(day.toString()))).then().statusCode(303);
    desk.get("/desk/waitlist").then().body(containsString(name), containsString("Mon morning, Wed evening"));
    desk.get("/desk").then().body(containsString("/desk/waitlist"));
    var entry = database.column("SELECT e.id FROM waitlist_entry e JOIN client c ON c.id = e.client_id WHERE c.name = ?", name).get(0);
    desk.post("/desk/waitlist/" + entry + "/removal", Map.of()).then().statusCode(303);
    desk.get("/desk/waitlist").then().body(not(containsString(name)));
  }

  private Waiter.One add() {
    var one = waiter.add(Waiter.wish(day, therapist));
    all.add(one);
    return one;
  }

  private Waiter.One join(String answers) {
    var one = waiter.join(Waiter.wish(day, therapist), Api.person(40), Api.answers(answers));
    all.add(one);
    return one;
  }

  /** Says, without signing, what forbids every massage, on the form of another visit. */
  private void forbid(Waiter.One one) {
    var other = Api.book(Api.wish(one.person(), Api.answers("A01"), "trigger_point", 60,
        Api.someSlot("trigger_point", 60).start())).statusCode(201).extract().<String>path("id");
    halting.halt(UUID.fromString(other), "client");
  }

  /** Somebody gives a time back. */
  private void free() {
    RestAssured.delete("/api/v1/holds/" + holds.remove(0)).then().statusCode(204);
  }

  private List<String> morning() {
    return Api.slots("swedish", 60, day, 1, "therapist", therapist).stream().map(Api.Slot::start)
        .filter(WaitlistTest::inTheMorning).toList();
  }

  private static boolean inTheMorning(String start) {
    return start.substring(11, 13).compareTo("12") < 0;
  }

  private ValidatableResponse accept(Waiter.One one, String offer) {
    var page = Visitor.stranger();
    page.get(one.page());
    return page.post(one.page() + "/acceptance", Map.of("offer", offer == null ? lastOffer(one) : offer)).then();
  }

  private String lastOffer(Waiter.One one) {
    return database.column("SELECT id FROM waitlist_offer WHERE entry_id = ? ORDER BY offered_at DESC", one.entry()).get(0);
  }

  private String offer(Waiter.One one) {
    return database.column("SELECT id FROM waitlist_offer WHERE entry_id = ? AND state = 'OPEN'", one.entry()).get(0);
  }

  private List<String> open(Waiter.One one) {
    return database.column("SELECT to_char(starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') FROM waitlist_offer"
        + " WHERE entry_id = ? AND state = 'OPEN'", one.entry());
  }

  private List<String> state(Waiter.One one) {
    return database.column("SELECT state FROM waitlist_entry WHERE id = ?", one.entry());
  }

  private List<String> visits(Waiter.One one) {
    return database.column("SELECT state FROM appointment WHERE contact_email = ?", email(one));
  }

  private static String email(Waiter.One one) {
    return one.person().get("email").asText();
  }
}
