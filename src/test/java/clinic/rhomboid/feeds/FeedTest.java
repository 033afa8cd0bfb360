package clinic.rhomboid.feeds;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import clinic.rhomboid.accounts.Visitor;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import org.junit.jupiter.api.Test;

/** A therapist's visits in their own calendar. */
@QuarkusTest
class FeedTest {

  private static final String OWNER = "owner@rhomboid.test";
  private static final Pattern ADDRESS = Pattern.compile("value=\"[^\"]*(/feeds/[^\"]+\\.ics)\"");

  @Inject Database database;
  @Inject Feeds feeds;

  @Test
  void showsWhenAndWhereAndNeitherWhoNorWhat() throws Exception {
    var address = made();
    var wish = wish();
    var booked = Api.book(wish).statusCode(201);
    var visit = event(get(address), booked.extract().path("id")).orElseThrow();
    assertEquals(instant(booked.extract().path("start")), instantOf(visit, "DTSTART"));
    assertEquals(instant(booked.extract().path("end")), instantOf(visit, "DTEND"));
    assertEquals("Massage, 60 min", visit.getRequiredProperty("SUMMARY").getValue());
    var file = get(address).asString();
    for (var word : new String[] {wish.at("/client/name").asText(), wish.at("/client/email").asText(), "rigger", "wedish", "eview"}) {
      assertFalse(file.contains(word), word);
    }
    Api.cancel(Api.token(booked)).statusCode(200);
    assertTrue(event(get(address), booked.extract().path("id")).isEmpty());
  }

  @Test
  void aTimeThatIsMerelyHeldIsNotInIt() {
    var address = made();
    var slot = Api.someSlot("myofascial", 45, "therapist", "chloe");
    var hold = Api.post("/holds", "{\"technique\":\"myofascial\",\"minutes\":45,\"start\":\"" + slot.start()
        + "\",\"therapist\":\"chloe\"}").statusCode(201).extract().<String>path("hold");
    var start = instant(slot.start()).toString().replaceAll("[-:]", "");
    get(address).then().body(not(containsString("DTSTART:" + start)));
    given().delete("/api/v1/holds/" + hold).then().statusCode(204);
  }

  @Test
  void namesAreInItOnlyOnceAnOwnerSaysSo() throws Exception {
    var address = made();
    var wish = wish();
    var id = Api.book(wish).statusCode(201).extract().<String>path("id");
    var owner = Visitor.as(OWNER);
    owner.get("/owner/feeds");
    owner.post("/owner/feeds/chloe/names", Map.of()).then().statusCode(303);
    var summary = event(get(address), id).orElseThrow().getRequiredProperty("SUMMARY").getValue();
    assertEquals(wish.at("/client/name").asText() + ": Massage, 60 min", summary);
    owner.post("/owner/feeds/chloe/names/undo", Map.of()).then().statusCode(303);
    get(address).then().body(not(containsString(wish.at("/client/name").asText())));
    Visitor.as("chloe@rhomboid.test").get("/therapist/feed").then().statusCode(200).body(not(containsString("/names")));
  }

  @Test
  void anAddressThatWasTakenBackOrReplacedShowsNothing() {
    var first = made();
    var second = made();
    assertEquals(404, get(first).statusCode());
    get(second).then().statusCode(200);
    var therapist = Visitor.as("chloe@rhomboid.test");
    therapist.get("/therapist/feed").then().body(containsString(second));
    therapist.post("/therapist/feed/revocation", Map.of()).then().statusCode(303);
    assertEquals(404, get(second).statusCode());
    assertEquals(0, database.count("trail t WHERE position(? IN t::text) > 0", second.substring(7, 30)));
  }

  @Test
  void itEndsWithTheAccountAndWithTheWork() {
    var address = made();
    for (var off : new String[] {"account SET active = %s WHERE therapist_id = 'chloe'", "therapist SET active = %s WHERE id = 'chloe'"}) {
      database.execute("UPDATE " + off.formatted("false"));
      try {
        assertEquals(404, get(address).statusCode());
      } finally {
        database.execute("UPDATE " + off.formatted("true"));
      }
    }
    assertEquals(200, get(address).statusCode());
  }

  @Test
  void aCalendarThatHasTheNewestIsToldSo() {
    var address = made();
    var tag = get(address).header("ETag");
    given().header("If-None-Match", tag).get(address).then().statusCode(304).header("Cache-Control", "private, no-cache");
    Api.book(wish()).statusCode(201);
    given().header("If-None-Match", tag).get(address).then().statusCode(200);
  }

  @Test
  void thatItIsFetchedIsOnTheTrailOnceADay() {
    var before = reads();
    var address = made();
    get(address);
    get(address);
    assertEquals(before + 1, reads());
  }

  private long reads() {
    return database.count("trail WHERE actor = 'calendar' AND subject = 'feed chloe'");
  }

  private static String made() {
    var owner = Visitor.as(OWNER);
    owner.get("/owner/feeds");
    owner.post("/owner/feeds/chloe/address", Map.of()).then().statusCode(303);
    var own = Visitor.as("chloe@rhomboid.test").get("/therapist/feed").asString();
    var found = ADDRESS.matcher(own);
    assertTrue(found.find(), own);
    return found.group(1);
  }

  private static ObjectNode wish() {
    var slot = Api.someSlot("swedish", 60, "therapist", "chloe");
    return Api.wish("A01", "swedish", 60, slot.start()).put("therapist", "chloe");
  }

  private static Response get(String address) {
    return given().get(address);
  }

  private static Optional<Component> event(Response feed, String id) throws Exception {
    var calendar = new CalendarBuilder().build(new StringReader(feed.then().statusCode(200).extract().asString()));
    assertFalse(calendar.validate().hasErrors(), calendar.validate().toString());
    return calendar.getComponents().stream().map(Component.class::cast)
        .filter(event -> event.getRequiredProperty("UID").getValue().startsWith(UUID.fromString(id) + "@")).findFirst();
  }

  private static Instant instant(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }

  private static Instant instantOf(Component event, String property) {
    return Instant.parse(event.getRequiredProperty(property).getValue()
        .replaceFirst("(\\d{4})(\\d\\d)(\\d\\d)T(\\d\\d)(\\d\\d)(\\d\\d)Z", "$1-$2-$3T$4:$5:$6Z"));
  }
}
