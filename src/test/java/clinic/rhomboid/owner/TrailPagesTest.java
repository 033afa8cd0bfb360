package clinic.rhomboid.owner;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Database;
import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.audit.Trail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The owner's views of the trail. */
@QuarkusTest
class TrailPagesTest {

  private static final String OWNER = "owner@rhomboid.test";

  @Inject Database database;
  @Inject Trail trail;

  @Test
  void showsTheEntriesOfAClientFoundByTheirName() {
    var client = client("Quentin Findable");
    write("nina", "read", "visit " + UUID.randomUUID(), client, null);
    var page = page("?client=quentin+FIND");
    page.then().statusCode(200).body(containsString("Trail of Quentin Findable"), containsString("Nina"),
        containsString("Visit of Quentin Findable"), not(containsString("Signed in")));
    page("?client=" + client).then().body(containsString("Trail of Quentin Findable"));
    page("?client=Nobodyatall").then().statusCode(422).body(containsString("No client has this name"));
  }

  @Test
  void asksWhichOneWhenSeveralHaveTheName() {
    var first = client("Twin Samename");
    var second = client("Twin Samename");
    page("?client=twin+samename").then().statusCode(200).body(containsString("Which of them?"),
        containsString(first.toString()), containsString(second.toString()), not(containsString("newest first")));
  }

  @Test
  void showsWhatOnePersonDidAndWhatWasRefused() {
    var subject = "visit " + UUID.randomUUID();
    write("oscar", "read", "record one", null, null);
    QuarkusTransaction.requiringNew().run(() -> trail.denied("oscar", "read", subject));
    page("?person=oscar").then().body(containsString("Record"), containsString("Refused: read"), not(containsString("Signed in")));
    page("?person=oscar&refused=on").then().body(containsString("Refused: read"), not(containsString("<b>Read</b>")));
  }

  @Test
  void showsADayOfTheClinicsZone() {
    // Just before midnight in New York, and already the next day in London.
    var old = UUID.randomUUID().toString();
    database.execute("INSERT INTO trail (at, actor, action, subject)"
        + " VALUES ('2019-03-06T04:30:00Z', 'petra', 'read', 'page " + old + "')");
    page("?date=2019-03-05").then().body(containsString("Tue 5 Mar 2019, 23:30:00"), containsString("Petra"));
    page("?date=2019-03-06").then().body(containsString("The trail holds nothing like this"));
    page("?date=yesterday").then().statusCode(422).body(containsString("Choose a date"));
  }

  @Test
  void goesThroughALongTrailPageByPage() {
    var who = "paging-" + UUID.randomUUID();
    QuarkusTransaction.requiringNew().run(() -> {
      for (var i = 0; i < 60; i++) {
        trail.record(who, "read", "record " + i, null, "number-" + i + ".");
      }
    });
    var first = page("?person=" + who);
    first.then().body(containsString("number-59."), not(containsString("number-9.")), containsString("Older"));
    var older = first.asString().replaceAll("(?s).*href=\"/owner/trail(\\?[^\"]*before=\\d+)\".*", "$1").replace("&amp;", "&");
    page(older).then().body(containsString("number-9."), containsString("number-0."), not(containsString("number-10.")),
        not(containsString(">Older<")), containsString("Newest"));
  }

  @Test
  void lookingAtTheTrailIsOnTheTrail() {
    var client = client("Wanda Watched");
    page("?client=" + client).then().statusCode(200);
    assertEquals(1, database.count("trail WHERE actor = ? AND action = 'read' AND subject = 'trail' AND client_id = ?", OWNER, client));
  }

  @Test
  void exportsASelectionWithoutFormulasAndNotesIt() {
    var client = client("=Quinn Formula");
    write("=cmd|' /C calc'!A0", "read", "visit, \"x\"", client, null);
    var file = Visitor.as(OWNER).get("/owner/trail/export?client=" + client);
    file.then().statusCode(200).contentType("text/csv;charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=\"trail.csv\"").header("Cache-Control", "no-store");
    var lines = file.asString().split("\r\n");
    assertEquals("entry,at,who,did,record,client,detail,from,reason", lines[0]);
    assertTrue(lines[2].contains(",'=cmd|' /C calc'!A0,read,\"visit, \"\"x\"\"\"," + client), lines[2]);
    assertTrue(lines[1].contains("export,trail," + client), lines[1]);
    Visitor.as(OWNER).get("/owner/trail/export?client=notanid").then().statusCode(400);
  }

  @Test
  void isForOwnersAlone() {
    for (var path : new String[] {"/owner/trail", "/owner/trail/export", "/owner/trail/verification", "/owner/break-glass"}) {
      for (var email : new String[] {"desk@rhomboid.test", "ana@rhomboid.test"}) {
        Visitor.as(email).get(path).then().statusCode(403).body(not(containsString("newest first")));
      }
      new Visitor().get(path).then().statusCode(303);
    }
  }

  private static io.restassured.response.Response page(String query) {
    return Visitor.as(OWNER).get("/owner/trail" + query);
  }

  private void write(String actor, String action, String subject, UUID client, String detail) {
    QuarkusTransaction.requiringNew().run(() -> trail.record(actor, action, subject, client, detail));
  }

  private UUID client(String name) {
    var id = UUID.randomUUID();
    database.execute("INSERT INTO client (id, name, name_key, birth_date, created_at)"
        + " VALUES (?, ?, lower(?), '1980-02-03', now())", id, name, name);
    return id;
  }
}
