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
      "/desk/visits/{id}", () -> One.of(visit("ana")),
      "/desk/outbox/{id}", this::message,
      "/therapist/visits/{id}", () -> new One(visit("ana"), visit("ben"), null));

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

  private One visitByLink() {
    return One.of(book("ana").split(" ")[1]);
  }

  private String visit(String therapist) {
    return book(therapist).split(" ")[0];
  }

  /** Books a visit; the answer is its id and the token of its link. */
  private static String book(String therapist) {
    var slot = Api.someSlotFor(Api.answers("A01"), "swedish", 60, "therapist", therapist);
    var booked = Api.book(Api.wish("A01", "swedish", 60, slot.start()).put("therapist", therapist)).statusCode(201);
    return booked.extract().path("id") + " " + Api.token(booked);
  }

  private One message() {
    return One.of(database.column("SELECT id FROM message WHERE appointment_id = cast(? AS uuid)", visit("ana")).get(0));
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
