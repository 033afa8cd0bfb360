package clinic.rhomboid.booking;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Api;
import clinic.rhomboid.Api.Slot;
import clinic.rhomboid.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReviewLapseTest {

  @Inject ReviewLapse reviews;
  @Inject Database database;

  private Slot slot;
  private ValidatableResponse booked;
  private String id;

  @BeforeEach
  void askForReview() {
    slot = Api.someSlotFor(Api.answers("A14"), "swedish", 60, "therapist", "elena");
    booked = Api.book(Api.wish("A14", "swedish", 60, slot.start()).put("therapist", "elena")).statusCode(201);
    id = booked.extract().path("id");
  }

  @Test
  void aReviewInTimeKeepsItsTime() {
    reviews.lapse();
    Api.visit(Api.token(booked)).body("status", equalTo("PENDING_REVIEW"));
    assertFalse(offered());
  }

  @Test
  void aReviewThatNobodyDecidedInTimeReleasesItsTime() {
    letTheReviewEnd();
    reviews.lapse();
    Api.visit(Api.token(booked))
        .body("status", equalTo("EXPIRED"), "canMove", equalTo(false), "canCancel", equalTo(false));
    assertTrue(offered());
    assertEquals(1, database.count("trail WHERE action = 'expired' AND subject = ?", "visit " + id));
  }

  @Test
  void aVisitThatWasCalledOffNeverLapses() {
    Api.cancel(Api.token(booked)).statusCode(200);
    letTheReviewEnd();
    reviews.lapse();
    Api.visit(Api.token(booked)).body("status", equalTo("CANCELLED"));
  }

  @Test
  void aReviewEndsADayAfterAskingOrFourHoursBeforeTheStart() {
    var asked = Instant.parse("2026-11-20T12:00:00Z");
    assertEquals(asked.plus(Duration.ofHours(24)), VisitWriter.reviewEnds(asked, asked.plus(Duration.ofDays(3))));
    assertEquals(asked.plus(Duration.ofHours(6)), VisitWriter.reviewEnds(asked, asked.plus(Duration.ofHours(10))));
    assertEquals(List.of("t"), database.column(
        "SELECT review_until = review_asked_at + interval '24 hours' FROM appointment WHERE id = cast(? AS uuid)", id));
  }

  private void letTheReviewEnd() {
    database.execute(
        "UPDATE appointment SET review_until = now() - interval '1 minute' WHERE id = cast(? AS uuid)", id);
  }

  private boolean offered() {
    return Api.offered("swedish", 60, slot.start(), "therapist", "elena");
  }
}
