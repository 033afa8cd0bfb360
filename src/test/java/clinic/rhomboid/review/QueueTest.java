package clinic.rhomboid.review;

import static clinic.rhomboid.review.Consultation.answers;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Database;
import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.booking.AppointmentState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/** What waits for a therapist, in order, and what it costs to show. */
@QuarkusTest
class QueueTest {

  private static final String BEN = "ben@rhomboid.test";
  /** Jobs run beside the tests and write statements of their own. */
  private static final int NOISE = 6;

  @Inject Consultation consultation;
  @Inject QueueLists queue;
  @Inject TodayLists today;
  @Inject Database database;
  @Inject SessionFactory sessions;
  @Inject EntityManager entities;

  @Test
  void decisionsComeFirstTheOldestAtTheTopThenWhatIsOnHoldThenWhatIsUnread() {
    var younger = visit("Queue Younger", AppointmentState.PENDING_REVIEW);
    var older = visit("Queue Older", AppointmentState.PENDING_REVIEW);
    consultation.asked(younger, 20, 50);
    consultation.asked(older, 40, 200);
    visit("Queue Held", AppointmentState.SUSPENDED);
    visit("Queue Unread", AppointmentState.CONFIRMED);
    var body = Visitor.as(BEN).get("/therapist/queue").then().statusCode(200).extract().asString();
    var order = List.of("Queue Older", "Queue Younger", "Queue Held", "Queue Unread");
    var places = order.stream().map(body::indexOf).toList();
    assertEquals(places.stream().sorted().toList(), places, body);
    assertTrue(!places.contains(-1), body);
    assertTrue(body.contains("3 h 20 min left") && body.contains("50 min left"), body);
    var entries = database.count("trail WHERE actor = ? AND action = 'read' AND subject = ? AND detail = 'list'", BEN, "visit " + older);
    assertEquals(1, entries);
    Visitor.as("desk@rhomboid.test").get("/therapist/queue").then().statusCode(403);
    Visitor.as("chloe@rhomboid.test").get("/therapist/queue").then().statusCode(200)
        .body(not(containsString("Queue Older")));
  }

  @Test
  void tenMoreVisitsCostNoMoreStatements() {
    var visits = new ArrayList<UUID>();
    visits.add(visit("Counted First", AppointmentState.PENDING_REVIEW));
    var day = LocalDate.ofInstant(consultation.now(visits.get(0)).startsAt, ZoneId.of("America/New_York"));
    var few = List.of(statements(() -> queue.of(ben())), statements(() -> today.of(ben(), day)));
    for (var i = 0; i < 5; i++) {
      visits.add(visit("Counted " + i, AppointmentState.PENDING_REVIEW));
      visits.add(visit("Counted also " + i, AppointmentState.CONFIRMED));
    }
    var many = List.of(statements(() -> queue.of(ben())), statements(() -> today.of(ben(), day)));
    assertTrue(many.get(0) <= few.get(0) + NOISE && many.get(1) <= few.get(1) + NOISE, few + " became " + many);
  }

  @Test
  void aVisitMovedToAColleagueInTheSameInstantIsNotDeclined() throws Exception {
    var visit = visit("Moved Away", AppointmentState.PENDING_REVIEW);
    Visitor.as(BEN).get("/therapist");
    var held = new CompletableFuture<Void>();
    var goOn = new CompletableFuture<Void>();
    var mover = CompletableFuture.runAsync(() -> QuarkusTransaction.requiringNew().run(() -> {
      entities.createNativeQuery("UPDATE appointment SET therapist_id = 'ana' WHERE id = :id")
          .setParameter("id", visit).executeUpdate();
      held.complete(null);
      goOn.orTimeout(30, TimeUnit.SECONDS).join();
    }));
    held.get(10, TimeUnit.SECONDS);
    var declined = CompletableFuture.supplyAsync(() -> Visitor.as(BEN)
        .post("/therapist/visits/" + visit + "/refusal", Map.of("advice", "No")).statusCode());
    waitUntilSomebodyWaitsFor("appointment");
    goOn.complete(null);
    mover.join();
    assertEquals(404, declined.get());
    assertEquals(AppointmentState.PENDING_REVIEW, consultation.now(visit).state);
    assertEquals(0, database.count("review_decision WHERE appointment_id = ?", visit));
  }

  private void waitUntilSomebodyWaitsFor(String table) throws InterruptedException {
    var until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (database.count("pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%" + table + "%'") == 0) {
      assertTrue(System.nanoTime() < until, "Nobody waits");
      Thread.sleep(20);
    }
  }

  /** The fewest of three runs, the first of which fills what is kept in memory. */
  private int statements(Runnable list) {
    var statistics = sessions.getStatistics();
    statistics.setStatisticsEnabled(true);
    try {
      var least = Integer.MAX_VALUE;
      for (var run = 0; run < 3; run++) {
        var before = statistics.getPrepareStatementCount();
        QuarkusTransaction.requiringNew().run(list);
        least = Math.min(least, (int) (statistics.getPrepareStatementCount() - before));
      }
      return least;
    } finally {
      statistics.setStatisticsEnabled(false);
    }
  }

  private static Reviewer ben() {
    return new Reviewer(BEN, "ben", Set.of());
  }

  private UUID visit(String name, AppointmentState state) {
    return consultation.visit(name, "ben", "swedish", state,
        answers(state == AppointmentState.CONFIRMED ? "ci_nsaid_today" : "ci_ankylosing"));
  }
}
