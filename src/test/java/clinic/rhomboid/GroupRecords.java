package clinic.rhomboid;

import clinic.rhomboid.Records.One;
import clinic.rhomboid.portal.Person;
import clinic.rhomboid.vault.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Series, couples and packages for {@link AccessTest}. */
@ApplicationScoped
class GroupRecords {

  private final Database database;
  private final Tokens tokens;

  GroupRecords(Database database, Tokens tokens) {
    this.database = database;
    this.tokens = tokens;
  }

  Map<String, Function<String, One>> makers() {
    return Map.of(
        "/desk/clients/{id}/packages", asked -> One.of(client(Person.booked().visitId)),
        "/desk/packages/{id}", asked -> One.of(sold()),
        "/desk/series/{id}", asked -> One.of(series().toString()),
        "/series/{token}", asked -> One.of(tokens.ofLink("/series/", series(), 1)),
        "/desk/couples/{id}", asked -> One.of(couple()),
        "/owner/setup/packages/{id}", asked -> One.of(product()));
  }

  private UUID series() {
    var visit = Person.booked().visitId;
    var id = UUID.randomUUID();
    database.execute("INSERT INTO series (id, client_id, location_id, technique_id, minutes, every_weeks, link_hash, made_at,"
        + " made_by) SELECT ?, client_id, location_id, technique_id, minutes, 1, ?, now(), 'desk' FROM appointment"
        + " WHERE id = cast(? AS uuid)", id, Tokens.hash(tokens.ofLink("/series/", id, 1)), visit);
    database.execute("INSERT INTO series_visit (appointment_id, series_id) VALUES (cast(? AS uuid), ?)", visit, id);
    return id;
  }

  private String couple() {
    var id = UUID.randomUUID();
    database.execute("INSERT INTO couple (id, first_id, second_id, made_at, made_by)"
        + " VALUES (?, cast(? AS uuid), cast(? AS uuid), now(), 'desk')", id, Person.booked().visitId, Person.booked().visitId);
    return id.toString();
  }

  private String product() {
    return database.column("INSERT INTO package_product (id, name, visits, price_amount, price_currency, months, created_at)"
        + " VALUES (gen_random_uuid(), 'Ten', 10, 85000, 'USD', 12, now()) RETURNING id").get(0);
  }

  private String sold() {
    return database.column("INSERT INTO client_package (id, client_id, product_id, name, visits, price_amount, price_currency,"
        + " sold_at, sold_by, expires_on) VALUES (gen_random_uuid(), cast(? AS uuid), cast(? AS uuid), 'Ten', 10, 85000,"
        + " 'USD', now(), 'desk', current_date + 365) RETURNING id", client(Person.booked().visitId), product()).get(0);
  }

  private String client(String visit) {
    return database.column("SELECT client_id FROM appointment WHERE id = cast(? AS uuid)", visit).get(0);
  }
}
