package clinic.rhomboid;

import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.screening.RulesFile;
import clinic.rhomboid.vault.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

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

  /**
   * How to make one, by the beginning of the address, for whoever signs in with this e-mail address (null where nobody
   * needs to): a new kind of record gets a line here.
   */
  private final Map<String, Function<String, One>> makers = Map.ofEntries(
      Map.entry("/api/v1/holds/{hold}", asked -> hold()),
      Map.entry("/api/v1/visits/{token}", asked -> One.of(book().token())),
      Map.entry("/visits/{token}", asked -> One.of(book().token())),
      Map.entry("/book/{token}", asked -> draft()),
      Map.entry("/desk/visits/{id}", asked -> One.of(book().id())),
      Map.entry("/desk/outbox/{id}", asked -> message()),
      Map.entry("/therapist/visits/{id}", asked -> new One(handOver(book().id(), asked), book().id(), null)));

  private record Booked(String id, String token) {}

  private final Map<String, One> made = new ConcurrentHashMap<>();
  private final Database database;

  Records(Database database) {
    this.database = database;
  }

  /** A record for this address that no other address has changed. */
  One own(Access access, String account) {
    return made.computeIfAbsent(access + " " + account, line -> makers.get(kind(access)).apply(account));
  }

  /** A record for this address that other requests may have seen too. */
  One any(Access access, String account) {
    return made.computeIfAbsent(kind(access) + " " + account, line -> makers.get(kind(access)).apply(account));
  }

  private String kind(Access access) {
    return makers.keySet().stream()
        .filter(beginning -> access.address().startsWith(beginning))
        .max(Comparator.comparing(String::length))
        .orElseThrow(() -> new AssertionError(
            "No way to make what " + access.address() + " is about: say how in Records.makers"));
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
      copy("account", "email", "'" + (therapist ? "ana" : role) + "@rhomboid.test'", "jsonb_build_object("
          + "'id', gen_random_uuid(), 'email', '" + email + "'" + (therapist ? ", 'therapist_id', '" + therapist(use) + "')" : ")"));
    }
    return email;
  }

  private String therapist(String use) {
    copy("resource", "id", "SELECT resource_id FROM therapist WHERE id = 'ana'",
        "jsonb_build_object('id', (SELECT max(id) + 1 FROM resource))");
    var id = "doors-" + use;
    copy("therapist", "id", "'ana'",
        "jsonb_build_object('id', '" + id + "', 'active', false, 'resource_id', (SELECT max(id) FROM resource))");
    return id;
  }

  /** Copies a row with whatever columns there are, but for these. */
  private void copy(String table, String key, String of, String differing) {
    database.execute("INSERT INTO " + table + " OVERRIDING SYSTEM VALUE SELECT (jsonb_populate_record(t, " + differing
        + ")).* FROM " + table + " t WHERE t." + key + " = (" + of + ")");
  }

  private static Booked book() {
    var slot = Api.someSlotFor(Api.answers("A01"), "swedish", 60);
    var booked = Api.book(Api.wish("A01", "swedish", 60, slot.start())).statusCode(201);
    return new Booked(booked.extract().path("id"), Api.token(booked));
  }

  /** Makes the visit one of the therapist's who has this account. */
  private String handOver(String visit, String account) {
    database.execute("UPDATE appointment SET therapist_id = (SELECT therapist_id FROM account WHERE email = ?)"
        + " WHERE id = cast(? AS uuid)", account, visit);
    return visit;
  }

  private One message() {
    return One.of(database.column("SELECT id FROM message WHERE appointment_id = cast(? AS uuid)", book().id()).get(0));
  }

  private static One hold() {
    var slot = Api.someSlot("swedish", 60);
    var wish = RulesFile.JSON.createObjectNode().put("technique", "swedish").put("minutes", 60).put("start", slot.start());
    return One.of(Api.post("/holds", wish).statusCode(201).extract().path("hold"));
  }

  private static One draft() {
    var browser = new Visitor();
    browser.get("/book");
    var begun = browser.post("/book", Map.of(
        "consent", "yes", "consentVersion", "1", "month", "4", "day", "23", "year", "1984"));
    return new One(begun.then().statusCode(303).extract().header("Location").replaceFirst(".*/book/", ""), null, browser);
  }
}
