package clinic.rhomboid;

import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.screening.RulesFile;
import clinic.rhomboid.vault.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Makes a record to knock at for every address of the table that is about one. */
@ApplicationScoped
class Records {

  /**
   * A record as the address names it.
   *
   * @param value what stands in the address
   * @param others the same of a record that somebody else owns, or null where all have the same right to it
   * @param browser the only browser that may use it, or null
   */
  record One(String value, String others, Visitor browser) {

    static One of(String value) {
      return new One(value, null, null);
    }

    /** What names nothing, of the same form. */
    String unknown() {
      return value.length() == UUID.randomUUID().toString().length() ? UUID.randomUUID().toString() : Tokens.random();
    }
  }

  /** How to make one, by the beginning of the address: a new kind of record gets a line here. */
  private final Map<String, Supplier<One>> makers = Map.of(
      "/api/v1/holds/{hold}", this::hold,
      "/api/v1/visits/{token}", this::visitByLink,
      "/visits/{token}", this::visitByLink,
      "/book/{token}", this::draft,
      "/desk/visits/{id}", () -> One.of(visit()),
      "/desk/outbox/{id}", this::message,
      "/therapist/visits/{id}", () -> new One(ofOurs(visit()), visit(), null));

  private static final String THERAPIST = "at-the-doors";

  private final Map<String, One> made = new ConcurrentHashMap<>();
  private final Database database;

  Records(Database database) {
    this.database = database;
  }

  /** A record for this address that no other address has changed. */
  One own(Access access) {
    return made.computeIfAbsent(access.toString(), line -> makers.get(kind(access)).get());
  }

  /** A record for this address that other requests may have seen too. */
  One any(Access access) {
    return made.computeIfAbsent(kind(access), kind -> makers.get(kind).get());
  }

  private String kind(Access access) {
    return makers.keySet().stream()
        .filter(beginning -> access.address().startsWith(beginning))
        .max(Comparator.comparing(String::length))
        .orElseThrow(() -> new AssertionError(
            "No way to make what " + access.address() + " is about: say how in Records.makers"));
  }

  /** The e-mail address of an account for these tests alone; the therapist's is of somebody who treats nobody else. */
  String account(String role) {
    var email = role + "@doors.example";
    if (database.count("account WHERE email = ?", email) == 0) {
      var therapist = role.equals("therapist");
      if (therapist) {
        copy("resource", "id", "SELECT resource_id FROM therapist WHERE id = 'ana'",
            "jsonb_build_object('id', (SELECT max(id) + 1 FROM resource))");
        copy("therapist", "id", "'ana'", "jsonb_build_object('id', '" + THERAPIST
            + "', 'active', false, 'resource_id', (SELECT max(id) FROM resource))");
      }
      copy("account", "email", "'" + (therapist ? "ana" : role) + "@rhomboid.test'",
          "jsonb_build_object('id', gen_random_uuid(), 'email', '" + email + "'"
              + (therapist ? ", 'therapist_id', '" + THERAPIST + "'" : "") + ")");
    }
    return email;
  }

  /** Copies a row with whatever columns there are, but for these. */
  private void copy(String table, String key, String of, String differing) {
    database.execute("INSERT INTO " + table + " OVERRIDING SYSTEM VALUE SELECT (jsonb_populate_record(t, " + differing + ")).*"
        + " FROM " + table + " t WHERE t." + key + " = (" + of + ")");
  }

  private One visitByLink() {
    return One.of(book().split(" ")[1]);
  }

  private String visit() {
    return book().split(" ")[0];
  }

  /** The visit, handed over to the therapist whose account is {@link #account}'s. */
  private String ofOurs(String visit) {
    account("therapist");
    database.execute("UPDATE appointment SET therapist_id = ? WHERE id = cast(? AS uuid)", THERAPIST, visit);
    return visit;
  }

  /** Books a visit; the answer is its id and the token of its link. */
  private static String book() {
    var slot = Api.someSlotFor(Api.answers("A01"), "swedish", 60);
    var booked = Api.book(Api.wish("A01", "swedish", 60, slot.start())).statusCode(201);
    return booked.extract().path("id") + " " + Api.token(booked);
  }

  private One message() {
    return One.of(database.column("SELECT id FROM message WHERE appointment_id = cast(? AS uuid)", visit()).get(0));
  }

  private One hold() {
    var slot = Api.someSlot("swedish", 60);
    var wish = RulesFile.JSON.createObjectNode().put("technique", "swedish").put("minutes", 60).put("start", slot.start());
    return One.of(Api.post("/holds", wish).statusCode(201).extract().path("hold"));
  }

  private One draft() {
    var browser = new Visitor();
    browser.get("/book");
    var begun = browser.post("/book", Map.of(
        "consent", "yes", "consentVersion", "1", "month", "4", "day", "23", "year", "1984"));
    return new One(begun.then().statusCode(303).extract().header("Location").replaceFirst(".*/book/", ""), null, browser);
  }
}
