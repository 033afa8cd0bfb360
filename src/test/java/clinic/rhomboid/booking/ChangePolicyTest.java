package clinic.rhomboid.booking;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.equalTo;
import static org.hamcrest.CoreMatchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import clinic.rhomboid.accounts.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangePolicyTest {

  @Inject Database database;

  private Visitor desk;
  private UUID id;
  private String token;

  @BeforeEach
  void book() {
    desk = Visitor.as("desk@rhomboid.test");
    var booked = Api.book(Api.wish("A01", "swedish", 60, Api.someSlot("swedish", 60).start())).statusCode(201);
    id = UUID.fromString(booked.extract().path("id"));
    token = Api.token(booked);
  }

  @Test
  void aVisitKeepsTheTermsOfItsBooking() {
    assertEquals(List.of("t"), database.column("""
        SELECT (a.move_online_minutes, a.cancel_online_minutes, a.free_cancel_minutes, a.late_fee_percent) =
          (l.move_online_minutes, l.cancel_online_minutes, l.free_cancel_minutes, l.late_fee_percent)
        FROM appointment a JOIN location l ON l.id = a.location_id WHERE a.id = ?""", id));
    Visitor.stranger().get("/visits/" + token).then().body(containsString("Cancelling is free of charge until"));
    terms("free_cancel_minutes = 1000000, late_fee_percent = 100");
    Visitor.stranger().get("/visits/" + token).then().body(containsString("cancelling costs $95"));
  }

  @Test
  void onceItIsClosedNoPathLetsAClientCancelOrMove() {
    var other = Api.someSlot("swedish", 60).start();
    terms("cancel_online_minutes = 1000000, move_online_minutes = 1000000");
    Api.visit(token).body("canMove", equalTo(false), "canCancel", equalTo(false));
    Api.problem(Api.cancel(token), 409);
    Api.problem(Api.move(token, other), 409);
    var page = Visitor.stranger();
    page.get("/visits/" + token).then().body(containsString("please phone us"), not(containsString("Cancel my visit")));
    page.post("/visits/" + token + "/cancellation", Map.of());
    page.post("/visits/" + token + "/move", Map.of("time", other + " ana"));
    Api.visit(token).body("status", equalTo("CONFIRMED"));
    assertEquals(0, database.count("trail WHERE subject = ? AND action = 'move'", "visit " + id));
  }

  @Test
  void staffCancelAllTheSameAndSayWhy() {
    terms("cancel_online_minutes = 1000000, free_cancel_minutes = 1000000");
    cancelAtDesk(Map.of("free", "yes")).statusCode(422).body(containsString("Say why"));
    Api.visit(token).body("status", equalTo("CONFIRMED"));
    cancelAtDesk(Map.of("free", "yes", "reason", "Her child is ill")).statusCode(303);
    assertEquals(List.of("0 false"), database.column("SELECT cancel_fee || ' ' || late_cancel FROM appointment WHERE id = ?", id));
    assertEquals(1, database.count("trail WHERE subject = ? AND action = 'overrule' AND detail = 'FEE' AND reason LIKE 'overruling %'",
        "visit " + id));
  }

  @Test
  void staffMoveAllTheSameAndSayWhy() {
    terms("move_online_minutes = 1000000");
    var slot = Api.someSlot("swedish", 60);
    var time = Map.of("start", slot.start(), "therapist", slot.therapists().get(0));
    desk.get("/desk/visits/" + id + "/move");
    desk.post("/desk/visits/" + id + "/move", time).then().statusCode(422).body(containsString("Say why"),
        containsString(OffsetDateTime.parse(slot.start()).toInstant().toString()));
    Api.visit(token).body("start", not(equalTo(slot.start())));
    desk.post("/desk/visits/" + id + "/move", Map.of("start", slot.start(), "therapist", slot.therapists().get(0),
        "reason", "Traffic")).then().statusCode(303);
    Api.visit(token).body("start", equalTo(slot.start()));
    assertEquals(1, database.count("overruling WHERE appointment_id = ? AND kind = 'MOVE'", id));
  }

  @Test
  void cancellingLateCostsWhatWasAgreed() {
    terms("free_cancel_minutes = 1000000, late_fee_percent = 30");
    Api.cancel(token).statusCode(200);
    assertEquals(List.of("2850 true"), database.column("SELECT cancel_fee || ' ' || late_cancel FROM appointment WHERE id = ?", id));
  }

  private ValidatableResponse cancelAtDesk(Map<String, String> fields) {
    desk.get("/desk/visits/" + id + "/cancellation").then().statusCode(200);
    return desk.post("/desk/visits/" + id + "/cancellation", fields).then();
  }

  private void terms(String terms) {
    database.execute("UPDATE appointment SET " + terms + " WHERE id = ?", id);
  }
}
