package clinic.rhomboid.packages;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import clinic.rhomboid.Together;
import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.portal.Codes;
import clinic.rhomboid.portal.Person;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Packages of visits: bought, used, left, over. */
@QuarkusTest
class PackagesTest {

  private static final String CHECK_VIOLATION = "23514";
  private static final String USE = "INSERT INTO package_entry (package_id, appointment_id, change, why, actor, at)"
      + " VALUES (cast(? AS uuid), cast(? AS uuid), -1, 'USED', 'sql', now())";

  @Inject Database database;
  @Inject PackageUses uses;
  @Inject Codes codes;

  @Test
  void areOfferedByTheOwnerSoldByTheDeskAndShownToTheClient() {
    var name = "Ten " + UUID.randomUUID();
    var owner = Visitor.as("owner@rhomboid.test");
    owner.get("/owner/setup/packages").then().statusCode(200);
    owner.post("/owner/setup/packages", Map.of("name", "", "visits", "1", "months", "0", "price", "x", "technique", "cupping",
        "minutes", "17")).then().statusCode(422).body(containsString("Give the package a name"), containsString("2 to 100"),
            containsString("1 to 60"), containsString("Choose a technique"), containsString("Choose a length"));
    owner.post("/owner/setup/packages", Map.of("name", name, "visits", "10", "months", "12", "price", "850", "technique", "",
        "minutes", "60")).then().statusCode(303);
    var product = database.column("SELECT id FROM package_product WHERE name = ?", name).get(0);
    var person = Person.booked();
    var client = client(person.visitId);
    desk().get("/desk/packages/new?client=" + client).then().statusCode(200).body(containsString(name));
    desk().post("/desk/packages", Map.of("client", client)).then().statusCode(422);
    desk().post("/desk/packages", Map.of("client", client, "product", product)).then().statusCode(303);
    var sold = database.column("SELECT id FROM client_package WHERE client_id = cast(? AS uuid)", client).get(0);
    desk().get("/desk/visits/" + person.visitId + "/group").then().body(containsString("Put this visit on it"));
    desk().post("/desk/visits/" + person.visitId + "/package", Map.of("package", sold)).then().statusCode(303);
    desk().get("/desk/visits/" + person.visitId + "/group").then().body(containsString("9 of 10 left until"));
    desk().get("/desk/clients/" + client + "/packages").then().statusCode(200).body(containsString("9 of 10 left until"));
    new Visitor().get(person.page()).then().body(containsString("This visit is on your package"), containsString("9 of 10 left until"));
    person.atHome(codes).get("/me").then().body(containsString("9 of 10 left until"));
    person.atHome(codes).get("/me/record.json").then().body(containsString("\"left\" : 9"), containsString(person.visitId));
    owner.get("/owner/setup/packages");
    owner.post("/owner/setup/packages/" + product + "/retirement", Map.of()).then().statusCode(303);
    desk().get("/desk/packages/new?client=" + client).then().body(not(containsString(name)));
    desk().post("/desk/packages", Map.of("client", client, "product", product)).then().statusCode(422);
  }

  @Test
  void giveBackWhatIsCancelledInTimeAndKeepWhatIsCancelledLateOrMissed() {
    var person = Person.booked();
    var sold = sold(client(person.visitId), 10, "current_date + 300");
    assertTrue(use(person.visitId, sold));
    assertEquals(9, left(sold));
    var visitor = new Visitor();
    visitor.get(person.page());
    visitor.post(person.page() + "/cancellation", Map.of()).then().statusCode(303);
    assertEquals(10, left(sold));
    var late = Person.booked();
    var other = sold(client(late.visitId), 10, "current_date + 300");
    assertTrue(use(late.visitId, other));
    database.execute("UPDATE appointment SET free_cancel_minutes = 60 * 24 * 365, cancel_online_minutes = 0"
        + " WHERE id = cast(? AS uuid)", late.visitId);
    visitor.get(late.page());
    visitor.post(late.page() + "/cancellation", Map.of()).then().statusCode(303);
    assertEquals(9, left(other));
  }

  @Test
  void holdAVisitAgainThatTheDeskCancelledByMistake() {
    var visit = Person.booked().visitId;
    var sold = sold(client(visit), 10, "current_date + 300");
    assertTrue(use(visit, sold));
    desk().get("/desk/visits/" + visit + "/group");
    desk().post("/desk/visits/" + visit + "/cancellation", Map.of("reason", "By mistake")).then().statusCode(303);
    assertEquals(10, left(sold));
    desk().post("/desk/visits/" + visit + "/undo", Map.of()).then().statusCode(303);
    assertEquals(9, left(sold));
  }

  @Test
  void areNeverOverdrawnHoweverManyUseThemAtOnce() {
    var visits = visits(6);
    var sold = sold(client(visits.get(0)), 2, "current_date + 300");
    var used = Together.all(visits.stream().<Callable<Boolean>>map(visit -> () -> use(visit, sold)).toList());
    assertEquals(2, used.stream().filter(one -> one).count());
    assertEquals(0, left(sold));
    var third = visits.get(used.indexOf(false));
    assertEquals(CHECK_VIOLATION, database.refusal(USE, sold, third));
  }

  @Test
  void oneVisitIsOnOnePackageOnceHoweverOftenItIsPressed() {
    var visit = Person.booked().visitId;
    var first = sold(client(visit), 10, "current_date + 300");
    var second = sold(client(visit), 10, "current_date + 300");
    var used = Together.all(IntStream.range(0, 6).<Callable<Boolean>>mapToObj(
        i -> () -> use(visit, i % 2 == 0 ? first : second)).toList());
    assertEquals(1, used.stream().filter(one -> one).count());
    assertEquals(19, left(first) + left(second));
    assertEquals(CHECK_VIOLATION, database.refusal(USE, left(first) == 10 ? first : second, visit));
  }

  @Test
  void coverNoVisitAfterTheirLastDayNorOfAnotherClientOrTechnique() {
    var visit = Person.booked().visitId;
    var client = client(visit);
    var over = sold(client, 10, "(SELECT starts_at::date - 2 FROM appointment WHERE id = '" + visit + "')");
    assertFalse(use(visit, over));
    assertEquals(CHECK_VIOLATION, database.refusal(USE, over, visit));
    var others = sold(client(Person.booked().visitId), 10, "current_date + 300");
    assertFalse(use(visit, others));
    assertEquals(CHECK_VIOLATION, database.refusal(USE, others, visit));
    var technique = sold(client, 10, "current_date + 300");
    database.execute("UPDATE client_package SET technique_id = 'deep_tissue' WHERE id = cast(? AS uuid)", technique);
    assertFalse(use(visit, technique));
    desk().get("/desk/visits/" + visit + "/group");
    desk().post("/desk/visits/" + visit + "/package", Map.of("package", technique)).then().statusCode(409)
        .body(containsString("could not be put on"));
  }

  @Test
  void giveBackAVisitThatMovesPastTheirLastDay() {
    var person = Person.booked();
    var sold = sold(client(person.visitId), 10, "current_date + 300");
    assertTrue(use(person.visitId, sold));
    // It ends sooner than any visit can be moved to.
    database.execute("UPDATE client_package SET expires_on = current_date - 1 WHERE id = cast(? AS uuid)", sold);
    Api.move(person.token, Api.someSlotFor(Api.answers("A01"), "swedish", 60).start()).statusCode(200);
    assertEquals(10, left(sold));
  }

  @Test
  void aSaleIsTakenBackOnlyWhileNothingWasUsed() {
    var visit = Person.booked().visitId;
    var client = client(visit);
    var used = sold(client, 10, "current_date + 300");
    var mistaken = sold(client, 10, "current_date + 300");
    assertTrue(use(visit, used));
    desk().get("/desk/clients/" + client + "/packages");
    desk().post("/desk/packages/" + used + "/withdrawal", Map.of()).then().statusCode(303);
    desk().post("/desk/packages/" + mistaken + "/withdrawal", Map.of()).then().statusCode(303);
    assertEquals(List.of(used), database.column(
        "SELECT id FROM client_package WHERE client_id = cast(? AS uuid) AND withdrawn_at IS NULL", client));
    desk().get("/desk/visits/" + visit + "/group");
    desk().post("/desk/visits/" + visit + "/package/removal", Map.of()).then().statusCode(303);
    assertEquals(10, left(used));
    assertEquals(CHECK_VIOLATION, database.refusal(USE, mistaken, visit));
  }

  private static Visitor desk() {
    return Visitor.as("desk@rhomboid.test");
  }

  private boolean use(String visit, String sold) {
    return uses.use(UUID.fromString(visit), UUID.fromString(sold), "desk@rhomboid.test");
  }

  private long left(String sold) {
    return Long.parseLong(database.column("SELECT p.visits + coalesce((SELECT sum(change) FROM package_entry"
        + " WHERE package_id = p.id), 0) FROM client_package p WHERE id = cast(? AS uuid)", sold).get(0));
  }

  /** Of one client. */
  private List<String> visits(int count) {
    var who = Api.person(38);
    var answers = Api.answers("A01");
    return IntStream.range(0, count).mapToObj(i -> Api.book(Api.wish(who, answers, "swedish", 60,
        Api.someSlotFor(answers, "swedish", 60).start())).statusCode(201).extract().<String>path("id")).toList();
  }

  private String sold(String client, int visits, String lastDay) {
    var product = database.column("INSERT INTO package_product (id, name, visits, price_amount, price_currency, months, created_at)"
        + " VALUES (gen_random_uuid(), 'Some', 10, 85000, 'USD', 12, now()) RETURNING id").get(0);
    database.execute("UPDATE package_product SET retired_at = now() WHERE id = cast(? AS uuid)", product);
    return database.column("INSERT INTO client_package (id, client_id, product_id, name, visits, price_amount, price_currency,"
        + " sold_at, sold_by, expires_on) VALUES (gen_random_uuid(), cast(? AS uuid), cast(? AS uuid), 'Some', ?, 85000, 'USD',"
        + " now(), 'desk', " + lastDay + ") RETURNING id", client, product, visits).get(0);
  }

  private String client(String visit) {
    return database.column("SELECT client_id FROM appointment WHERE id = cast(? AS uuid)", visit).get(0);
  }
}
