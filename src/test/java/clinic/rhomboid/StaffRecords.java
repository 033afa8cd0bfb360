package clinic.rhomboid;

import clinic.rhomboid.Records.One;
import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.calls.CallRequests;
import clinic.rhomboid.location.Location;
import clinic.rhomboid.vault.Tokens;
import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Accounts for {@link AccessTest} alone, and what the clinic keeps about those who work there. */
@ApplicationScoped
class StaffRecords {

  /** Quick to compare: the tests sign in hundreds of times. */
  private static final String HASH = BcryptUtil.bcryptHash(Visitor.PASSWORD, 4);

  private final Database database;
  private final CallRequests calls;

  StaffRecords(Database database, CallRequests calls) {
    this.database = database;
    this.calls = calls;
  }

  Map<String, Function<String, One>> makers() {
    return Map.of(
        "/account/sessions/{id}", asked -> new One(session(asked), session(account("desk", "elsewhere")), null),
        "/invitations/{token}", asked -> One.of(link("INVITATION")),
        "/login/reset/{token}", asked -> One.of(link("PASSWORD_RESET")),
        "/setup/{token}", asked -> One.of(setupLink()),
        "/owner/people/{id}", asked -> One.of(id(account("desk", UUID.randomUUID().toString()))),
        "/owner/calls/{id}", asked -> One.of(call()),
        "/owner/setup/rooms/{id}", asked -> One.of(room()),
        "/owner/setup/therapists/{id}", asked -> One.of(therapist(UUID.randomUUID().toString().substring(0, 8))));
  }

  /**
   * The e-mail address of an account for these tests alone, made by copying the sample clinic's; a therapist's is of
   * somebody who treats nobody else.
   *
   * @param use keeps accounts apart that may not disturb each other
   */
  String account(String role, String use) {
    var email = role + "-" + use + "@doors.example";
    if (database.count("account WHERE email = ?", email) == 0) {
      var therapist = role.equals("therapist");
      copy("account", "email", "'" + (therapist ? "ana" : role) + "@rhomboid.test'",
          "jsonb_build_object('id', gen_random_uuid(), 'email', '" + email + "', 'password_hash', '" + HASH + "'"
              + (therapist ? ", 'therapist_id', '" + therapist(use) + "')" : ")"));
    }
    return email;
  }

  /** How often this account was refused; null: anybody. */
  long refusals(String account) {
    return database.count("trail WHERE detail = 'denied' AND actor = coalesce(cast(? AS text), actor)", account);
  }

  /** Sends the therapists home again that the tests have brought back, so that nobody is booked with them. */
  void atRest() {
    database.execute("UPDATE therapist SET active = false WHERE active AND id LIKE 'doors-%'");
  }

  private String therapist(String use) {
    database.execute("INSERT INTO resource (kind) VALUES ('THERAPIST')");
    var id = "doors-" + use;
    copy("therapist", "id", "'ana'",
        "jsonb_build_object('id', '" + id + "', 'active', false, 'resource_id', (SELECT max(id) FROM resource))");
    return id;
  }

  /** Without a table, so that nobody is booked into it. */
  private String room() {
    return database.column("INSERT INTO room (location_id, name, turnaround_minutes) SELECT min(id), ?, 10 FROM location"
        + " RETURNING id", "Room " + UUID.randomUUID()).get(0);
  }

  private String call() {
    var place = new Location();
    place.id = Integer.valueOf(database.column("SELECT min(id) FROM location").get(0));
    place.callerEmail = "caller@doors.example";
    var form = UUID.randomUUID();
    calls.ask(form, place, "", "+12125550147");
    return form.toString();
  }

  private String session(String email) {
    Visitor.signedIn(email);
    return database.column("SELECT s.id FROM session s JOIN account a ON a.id = s.account_id WHERE a.email = ?"
        + " ORDER BY s.created_at DESC", email).get(0);
  }

  private String link(String purpose) {
    var token = Tokens.random();
    database.execute("INSERT INTO one_time_link (id, account_id, purpose, token_hash, created_at, expires_at)"
        + " VALUES (gen_random_uuid(), cast(? AS uuid), ?, ?, now(), now() + interval '1 day')",
        id(account("desk", UUID.randomUUID().toString())), purpose, Tokens.hash(token));
    return token;
  }

  private String setupLink() {
    var token = Tokens.random();
    database.execute("INSERT INTO setup_link (id, token_hash, email, created_at, expires_at)"
        + " VALUES (gen_random_uuid(), ?, 'first@doors.example', now(), now() + interval '1 day')", Tokens.hash(token));
    return token;
  }

  private String id(String email) {
    return database.column("SELECT id FROM account WHERE email = ?", email).get(0);
  }

  /** Copies a row with whatever columns there are, but for these. */
  private void copy(String table, String key, String of, String differing) {
    database.execute("INSERT INTO " + table + " OVERRIDING SYSTEM VALUE SELECT (jsonb_populate_record(t, " + differing
        + ")).* FROM " + table + " t WHERE t." + key + " = (" + of + ")");
  }
}
