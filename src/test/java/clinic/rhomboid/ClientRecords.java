package clinic.rhomboid;

import clinic.rhomboid.Records.One;
import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.outcomes.TreatedPerson;
import clinic.rhomboid.portal.Codes;
import clinic.rhomboid.portal.Person;
import clinic.rhomboid.screening.RulesFile;
import clinic.rhomboid.vault.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import clinic.rhomboid.absences.Away;
import clinic.rhomboid.waitlist.Waiter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What the clinic keeps about clients, made for {@link AccessTest} alone. */
@ApplicationScoped
class ClientRecords {

  private static final String REASON = "Somebody must look";

  private final Database database;
  private final StaffRecords staff;
  private final Codes codes;
  private final TreatedPerson treated;
  private final Tokens tokens;

  ClientRecords(Database database, StaffRecords staff, Codes codes, TreatedPerson treated, Tokens tokens) {
    this.tokens = tokens;
    this.database = database;
    this.staff = staff;
    this.codes = codes;
    this.treated = treated;
  }

  Map<String, Function<String, One>> makers() {
    return Map.ofEntries(
        Map.entry("/api/v1/holds/{hold}", asked -> hold()),
        Map.entry("/api/v1/visits/{token}", asked -> One.of(Person.booked().token)),
        Map.entry("/visits/{token}", asked -> One.of(Person.booked().token)),
        Map.entry("/book/{token}", asked -> draft()),
        Map.entry("/followups/{token}", asked -> One.of(followUp())),
        Map.entry("/consents/{kind:data|treatment}", asked -> One.of("1")),
        Map.entry("/kiosk/{token}", asked -> One.of(handover())),
        Map.entry("/me", asked -> new One("", null, Person.booked().atHome(codes))),
        Map.entry("/me/intakes/{id}", asked -> intake()),
        Map.entry("/desk/visits/{id}", asked -> One.of(visit())),
        Map.entry("/desk/clients/{id}", asked -> One.of(client(visit()))),
        Map.entry("/desk/approvals/{id}", asked -> One.of(visit())),
        Map.entry("/desk/missed/{id}", asked -> One.of(visit())),
        Map.entry("/desk/absences/{id}", asked -> One.of(Away.noted().id())),
        Map.entry("/desk/absences/proposals/{id}", asked -> One.of(Away.noted().proposal())),
        Map.entry("/proposals/{token}", asked -> One.of(Away.noted().token())),
        Map.entry("/desk/waitlist/{id}", asked -> One.of(waiting())),
        Map.entry("/waitlist/{token}", asked -> One.of(waitingLink())),
        Map.entry("/desk/outbox/{id}", asked -> message()),
        Map.entry("/owner/clients/{id}", asked -> One.of(client(visit()))),
        Map.entry("/owner/clients/{id}/restriction/lifting", asked -> One.of(restricted(asked))),
        Map.entry("/owner/trail/clients/{id}", asked -> One.of(client(visit()))),
        Map.entry("/owner/break-glass/{id}", asked -> One.of(opening(staff.account("therapist", "elsewhere")))),
        Map.entry("/owner/requests/{id}", asked -> One.of(request(null))),
        Map.entry("/therapist/letters/{id}",
            asked -> new One(letter(asked), letter(staff.account("therapist", "elsewhere")), null)),
        Map.entry("/therapist/visits/{id}", asked -> new One(handedOver(asked), visit(), null)),
        Map.entry("/therapist/break-glass/{id}",
            asked -> new One(opening(asked), opening(staff.account("therapist", "elsewhere")), null)),
        Map.entry("/therapist/requests/{id}", asked -> new One(request(asked), request(null), null)));
  }

  /** Browsers whose users have proven something, but not who they are: one has read a mail, one knows a birth date. */
  List<Visitor> unproven() {
    var person = Person.booked();
    var knowing = new Visitor();
    knowing.get(person.page() + "/proof");
    knowing.post(person.page() + "/proof", person.birthDate()).then().statusCode(303);
    return List.of(person.reader(codes), knowing);
  }

  /** The address of the picture by which a phone takes a missing form. */
  private String handover() {
    var visit = visit();
    database.execute("UPDATE appointment SET state = 'AWAITING_INTAKE', intake_id = NULL, screening_id = NULL"
        + " WHERE id = cast(? AS uuid)", visit);
    var desk = Visitor.signedIn(staff.account("desk", "elsewhere"));
    desk.get("/desk/visits/" + visit + "/form");
    desk.post("/desk/visits/" + visit + "/form/code", Map.of()).then().statusCode(303);
    return tokens.ofLink("handover", UUID.fromString(database.column(
        "SELECT id FROM form_handover WHERE appointment_id = cast(? AS uuid)", visit).get(0)), 1);
  }

  private static String visit() {
    return Person.booked().visitId;
  }

  private String client(String visit) {
    return database.column("SELECT client_id FROM appointment WHERE id = cast(? AS uuid)", visit).get(0);
  }

  /** A visit that is one of the therapist's who has this account. */
  private String handedOver(String account) {
    var visit = visit();
    handOver(visit, account);
    return visit;
  }

  private void handOver(String visit, String account) {
    database.execute("UPDATE appointment SET therapist_id = (SELECT therapist_id FROM account WHERE email = ?)"
        + " WHERE id = cast(? AS uuid)", account, visit);
  }

  /** A letter that the therapist with this account has signed. */
  private String letter(String account) {
    var visit = handedOver(account);
    var therapist = Visitor.signedIn(account);
    var page = "/therapist/visits/" + visit + "/letter";
    therapist.get(page);
    therapist.post(page + "/signature", Map.of("words", "Dear doctor", "recipient", "Dr. Quince", "permission-by",
        "The client", "permission-on", Api.today().minusDays(1).toString(), "permission-how", "said", "signature",
        "Ana Ruiz")).then().statusCode(303);
    return database.column("SELECT id FROM clinical_document WHERE appointment_id = cast(? AS uuid)", visit).get(0);
  }

  /** Somebody on the waiting list. */
  private static String waiting() {
    return Waiter.added().id();
  }

  private static String waitingLink() {
    return Waiter.added().token();
  }

  private One message() {
    return One.of(database.column("SELECT id FROM message WHERE appointment_id = cast(? AS uuid)", visit()).get(0));
  }

  private String followUp() {
    return treated.link(treated.visit(Api.person(38), 25, "rhomboid_l")).replaceFirst(".*/", "");
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

  private One intake() {
    var person = Person.booked();
    return new One(intake(person.visitId), intake(visit()), person.atHome(codes));
  }

  private String intake(String visit) {
    return database.column("SELECT r.id FROM intake_revision r JOIN intake i ON i.id = r.intake_id"
        + " WHERE i.client_id = cast(? AS uuid)", client(visit)).get(0);
  }

  /** A correction asked for by a client of the therapist who has this account, or by somebody else's. */
  private String request(String account) {
    var person = Person.booked();
    var home = person.atHome(codes);
    home.get("/me/corrections");
    home.post("/me/corrections", Map.of("words", "It was the other knee")).then().statusCode(303);
    if (account != null) {
      handOver(person.visitId, account);
    }
    return database.column("SELECT id FROM client_request WHERE client_id = cast(? AS uuid)", client(person.visitId)).get(0);
  }

  /** An opening of somebody's record by the therapist who has this account. */
  private String opening(String account) {
    var visit = visit();
    var therapist = Visitor.signedIn(account);
    therapist.get("/therapist/break-glass");
    therapist.post("/therapist/break-glass", Map.of("visit", visit, "reason", REASON)).then().statusCode(303);
    return database.column("SELECT id FROM break_glass WHERE client_id = cast(? AS uuid)", client(visit)).get(0);
  }

  /** Somebody who was treated a year ago, and whose record this owner has put under lock. */
  private String restricted(String owner) {
    var visit = visit();
    database.execute("UPDATE appointment SET state = 'COMPLETED', starts_at = starts_at - interval '1 year',"
        + " ends_at = ends_at - interval '1 year', created_at = created_at - interval '1 year'"
        + " WHERE id = cast(? AS uuid)", visit);
    database.execute("UPDATE claim SET live = false WHERE appointment_id = cast(? AS uuid)", visit);
    var client = client(visit);
    var page = "/owner/clients/" + client;
    var visitor = Visitor.signedIn(owner);
    visitor.get(page + "/erasure");
    visitor.post(page + "/restriction", Map.of()).then().statusCode(303);
    return client;
  }
}
