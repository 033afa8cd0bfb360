package clinic.rhomboid.portal;

import clinic.rhomboid.Api;
import clinic.rhomboid.accounts.Visitor;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Somebody who has asked for a call or booked, and opens what is theirs. */
public final class Person {

  public final ObjectNode who;
  public final String visitId;
  public final String token;

  private Person(ObjectNode who, String visitId, String token) {
    this.who = who;
    this.visitId = visitId;
    this.token = token;
  }

  /** Somebody new with a confirmed visit. */
  public static Person booked() {
    return booked(Api.person(Api.age("A01")));
  }

  public static Person booked(ObjectNode who) {
    var answers = Api.answers("A01");
    var body = Api.wish(who, answers, "swedish", 60, Api.someSlotFor(answers, "swedish", 60).start());
    var visit = Api.book(body).statusCode(201);
    return new Person(who, visit.extract().path("id"), Api.token(visit));
  }

  /** Somebody new whose request a therapist has declined with this advice. */
  public static Person declined(String advice) {
    var who = Api.person(30);
    var asked = Api.post("/review-requests", Api.request(who, Api.answers("A21"))).statusCode(201);
    var id = asked.extract().<String>path("id");
    Visitor.as("ana@rhomboid.test").get("/therapist/visits/" + id);
    Visitor.as("ana@rhomboid.test").post("/therapist/visits/" + id + "/refusal", Map.of("advice", advice))
        .then().statusCode(303);
    return new Person(who, id, Api.token(asked));
  }

  public String email() {
    return who.get("email").asText();
  }

  public String name() {
    return who.get("name").asText();
  }

  public Map<String, String> birthDate() {
    return fields(LocalDate.parse(who.get("birthDate").asText()));
  }

  public Map<String, String> otherDate() {
    return fields(LocalDate.parse(who.get("birthDate").asText()).minusDays(1));
  }

  public String page() {
    return "/visits/" + token;
  }

  /** A browser in which the whole record is open. */
  public Visitor atHome(Codes codes) {
    var visitor = reader(codes);
    visitor.get("/me/person").then().statusCode(200);
    visitor.post("/me/person", birthDate()).then().statusCode(303);
    return visitor;
  }

  /** A browser whose user has read the mail, and not yet said who they are. */
  public Visitor reader(Codes codes) {
    var visitor = asking();
    enter(visitor, codes.latest(email())).then().statusCode(303);
    return visitor;
  }

  /** A browser that has asked for a code. */
  public Visitor asking() {
    return asking(email());
  }

  public static Visitor asking(String email) {
    var visitor = new Visitor();
    visitor.get("/me");
    visitor.post("/me", Map.of("email", email)).then().statusCode(303);
    return visitor;
  }

  public static Response enter(Visitor visitor, String code) {
    visitor.get("/me/code");
    return visitor.post("/me/code", Map.of("code", code));
  }

  private static Map<String, String> fields(LocalDate date) {
    var fields = new HashMap<String, String>();
    fields.put("month", Integer.toString(date.getMonthValue()));
    fields.put("day", Integer.toString(date.getDayOfMonth()));
    fields.put("year", Integer.toString(date.getYear()));
    return fields;
  }
}
