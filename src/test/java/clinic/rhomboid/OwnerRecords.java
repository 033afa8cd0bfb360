package clinic.rhomboid;

import clinic.rhomboid.Records.One;
import clinic.rhomboid.vault.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What an owner's pages about reports, feeds and settings are about, for {@link AccessTest}. */
@ApplicationScoped
class OwnerRecords {

  private final Database database;
  private final Tokens tokens;

  OwnerRecords(Database database, Tokens tokens) {
    this.database = database;
    this.tokens = tokens;
  }

  Map<String, Function<String, One>> makers() {
    return Map.of(
        "/feeds/{token}", asked -> One.of(feed()),
        "/owner/feeds/{id}", asked -> One.of(therapist()),
        "/owner/setup/closures/{id}", asked -> One.of(closure()),
        "/owner/reports/{table}", asked -> One.of("rooms"));
  }

  /** Of a day on which nobody can be booked any more. */
  private String closure() {
    return database.column("INSERT INTO closure (location_id, day, name) SELECT min(id), DATE '2019-01-01' +"
        + " (SELECT count(*) FROM closure)::integer, 'Doors' FROM location RETURNING id").get(0);
  }

  private String feed() {
    var token = tokens.ofLink("feed", "ben", 1);
    database.execute("INSERT INTO calendar_feed (therapist_id, generation, token_hash, made_at) VALUES ('ben', 1, ?, now())",
        Tokens.hash(token));
    return token;
  }

  /** Not at work, so that nobody is booked with them. */
  private String therapist() {
    var id = "feed-" + UUID.randomUUID().toString().substring(0, 8);
    database.execute("WITH made AS (INSERT INTO resource (kind) VALUES ('THERAPIST') RETURNING id)"
        + " INSERT INTO therapist (id, resource_id, name, active) SELECT ?, made.id, 'Fay Feed', false FROM made", id);
    return id;
  }
}
