package clinic.rhomboid.retention;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Brings clients' records about for the tests: of any age, treated or not. */
@ApplicationScoped
class Records {

  private final Database database;

  Records(Database database) {
    this.database = database;
  }

  /** A client with one visit that took place so many years ago. */
  record Kept(UUID client, UUID visit, String name, String email, String phone, String birthDate, String token) {}

  Kept treated(int yearsAgo) {
    return treated(Api.person(41), yearsAgo);
  }

  Kept treated(ObjectNode person, int yearsAgo) {
    var kept = expected(person);
    database.execute("""
        UPDATE appointment SET state = 'COMPLETED', starts_at = starts_at - (? * interval '1 year') - interval '200 days',
          ends_at = starts_at - (? * interval '1 year') - interval '200 days' + make_interval(mins => minutes),
          created_at = created_at - (? * interval '1 year') - interval '200 days' WHERE id = ?""",
        yearsAgo, yearsAgo, yearsAgo, kept.visit());
    database.execute("UPDATE claim SET live = false WHERE appointment_id = ?", kept.visit());
    age(kept, yearsAgo);
    return kept;
  }

  /** The record of somebody who was never treated: the visit was cancelled. */
  Kept cancelled() {
    var kept = expected(Api.person(41));
    Api.cancel(kept.token()).statusCode(200);
    return kept;
  }

  /** A client with a visit to come. */
  Kept expected(ObjectNode person) {
    if (!person.has("phone")) {
      person.put("phone", "+1212%07d".formatted(2_000_000 + Math.floorMod(UUID.randomUUID().hashCode(), 7_999_999)));
    }
    var body = Api.wish(person, Api.answers("A01"), "swedish", 60, Api.someSlot("swedish", 60).start());
    body.withObjectProperty("consent").put("signature", person.get("name").asText());
    var booked = Api.book(body).statusCode(201);
    var visit = UUID.fromString(booked.extract().path("id"));
    var client = UUID.fromString(database.column("SELECT client_id FROM appointment WHERE id = ?", visit).get(0));
    return new Kept(client, visit, person.get("name").asText(), person.get("email").asText(),
        person.get("phone").asText(), person.get("birthDate").asText(), Api.token(booked));
  }

  /** Signed rows never change, so the clock is turned back with their guard lifted, as no path of ours can. */
  private void age(Kept kept, int years) {
    database.execute("UPDATE client SET created_at = created_at - (? * interval '1 year') - interval '200 days' WHERE id = ?",
        years, kept.client());
    database.execute("UPDATE intake SET created_at = created_at - (? * interval '1 year') - interval '200 days' WHERE client_id = ?",
        years, kept.client());
    database.execute("ALTER TABLE intake_revision DISABLE TRIGGER intake_revision_never_changes");
    database.execute("UPDATE intake_revision SET signed_at = signed_at - (? * interval '1 year') - interval '200 days'"
        + " WHERE intake_id IN (SELECT id FROM intake WHERE client_id = ?)", years, kept.client());
    database.execute("ALTER TABLE intake_revision ENABLE TRIGGER intake_revision_never_changes");
  }
}
