package clinic.rhomboid.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.booking.AppointmentState;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an open page of the desk hears without asking, and that it is nobody at the screen. */
@QuarkusTest
class DeskEventsTest {

  private static final String NEWEST = "(SELECT id FROM session ORDER BY created_at DESC LIMIT 1)";
  private static final String END = "the line was closed";

  @TestHTTPResource("/") URI home;
  @Inject DeskDay days;

  private final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private String session;

  @BeforeEach
  void signIn() {
    var visitor = new Visitor();
    visitor.get("/login");
    session = visitor.post("/login", Map.of("email", "desk@rhomboid.test", "password", Visitor.PASSWORD)).cookie("rhomboid-session");
  }

  @Test
  void aChangeIsHeardWithinSecondsAndNothingAfterSigningOut() throws Exception {
    var day = days.tuesday(-50);
    listen(day);
    hears(": *alive");
    days.visit("Heard Person", AppointmentState.CONFIRMED, day, "09:15", "ana");
    hears("event: *changed");
    days.change("DELETE FROM session WHERE id = " + NEWEST);
    hears(END);
  }

  @Test
  void aChangeBetweenReadingAndListeningIsHeardToo() throws Exception {
    var day = days.tuesday(-51);
    listen(day, "as it was once");
    hears("event: *changed");
  }

  @Test
  void anUnattendedPageLetsTheSessionLock() throws Exception {
    days.change("UPDATE session SET last_seen_at = last_seen_at - interval '10 minutes' WHERE id = " + NEWEST);
    RestAssured.given().cookie("rhomboid-session", session).header("Rhomboid-By-Itself", "1").get("/desk").then().statusCode(200);
    listen(LocalDate.parse("2020-01-07"));
    hears(": *alive");
    assertEquals(1, idle(), "a page that reads and listens by itself keeps nothing unlocked");
    RestAssured.given().cookie("rhomboid-session", session).get("/desk").then().statusCode(200);
    assertEquals(0, idle());
    days.change("UPDATE session SET last_seen_at = last_seen_at - interval '15 minutes' WHERE id = " + NEWEST);
    hears(END);
  }

  private long idle() {
    return days.count("session", "last_seen_at < now() - interval '9 minutes' AND id = " + NEWEST);
  }

  private void listen(LocalDate day) throws IOException, InterruptedException {
    var page = RestAssured.given().cookie("rhomboid-session", session).header("Rhomboid-By-Itself", "1")
        .get("/desk?date=" + day).asString();
    listen(day, page.replaceFirst("(?s).*data-mark=\"(\\w+)\".*", "$1"));
  }

  private void listen(LocalDate day, String mark) {
    var request = HttpRequest.newBuilder(home.resolve("/desk/events?date=" + day + "&mark=" + mark.replace(' ', '+')))
        .header("Cookie", "rhomboid-session=" + session).header("Accept", "text/event-stream").build();
    HttpClient.newHttpClient().sendAsync(request, HttpResponse.BodyHandlers.ofLines())
        .thenAccept(answer -> {
          answer.body().forEach(heard::add);
          heard.add(END);
        });
  }

  private void hears(String words) throws InterruptedException {
    var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    for (String line = ""; line != null; line = heard.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
      if (line.matches(words)) {
        return;
      }
    }
    assertTrue(false, "Not heard: " + words);
  }
}
