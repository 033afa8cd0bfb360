package clinic.rhomboid.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole way in a browser: a client on a phone books, the desk and the therapist see it, the client moves and cancels. */
@QuarkusTest
class BookingJourneyTest {

  private static final String PASSWORD = "correct-horse-battery";
  private static Chromium chromium;

  @TestHTTPResource("/")
  String home;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @ParameterizedTest(name = "JavaScript {0}")
  @ValueSource(booleans = {true, false})
  void aClientWithNothingToReportBooksMovesAndCancels(boolean javaScript) {
    try (var client = chromium.visitor(home, 390, 844, javaScript)) {
      var name = "Browser " + UUID.randomUUID().toString().substring(0, 8);
      client.open("/");
      look(client, javaScript);
      client.follow("Book a massage");
      look(client, javaScript);
      IntakeSteps.begin(client, "1988");
      IntakeSteps.complaint(client, () -> look(client, javaScript));
      IntakeSteps.nothingToReport(client, () -> look(client, javaScript));
      look(client, javaScript);
      client.sees("What fits you best").follow("See free times");
      look(client, javaScript);
      client.page().locator("form[action='hold'] button.slot:visible").last().click();
      client.sees("Held for you");
      look(client, javaScript);
      client.follow("Take this time");
      look(client, javaScript);
      client.type("name", name).type("email", "browser@example.com").type("signature", name).press("Book this visit");
      client.sees("You’re booked, Browser.");
      look(client, javaScript);

      var date = client.page().locator(".ticket__hours").getAttribute("datetime").substring(0, 10);
      deskSees(name, date);

      client.follow("See or change my visit").sees("Confirmed");
      look(client, javaScript);
      client.follow("Move to another time");
      look(client, javaScript);
      client.page().locator("button.slot:visible").last().click();
      client.sees("Your visit has been moved.");
      client.page().locator("summary", new Page.LocatorOptions().setHasText("Cancel this visit")).click();
      client.press("Cancel my visit").sees("Your visit is cancelled.").sees("Cancelled");
      look(client, javaScript);
    }
  }

  @Test
  void anEmergencySignStopsAtOnceAndTheDoorStaysClosed() {
    try (var client = chromium.visitor(home, 390, 844, true)) {
      client.open("/book");
      IntakeSteps.begin(client, "1970");
      IntakeSteps.complaint(client, () -> { });
      client.tick("rf_chest_heart").press("Continue").sees("911");
      client.findsNothingWrong();
      var closed = client.page().url();
      client.page().goBack();
      client.open(closed.replaceFirst("/[^/]*$", "/safety")).sees("911").doesNotSee("signs-none");
    }
  }

  @Test
  void somethingToDecideBooksATimeThatOnlyATherapistConfirms() {
    try (var client = chromium.visitor(home, 390, 844, true); var therapist = chromium.visitor(home, 1280, 800, true)) {
      var name = "Review " + UUID.randomUUID().toString().substring(0, 8);
      client.open("/book");
      IntakeSteps.begin(client, "1991");
      IntakeSteps.complaint(client, () -> { });
      client.tick("signs-none").press("Continue");
      IntakeSteps.only(client, "rf_not_improving");
      IntakeSteps.healthWithNothing(client);
      client.sees("Nothing is confirmed yet").follow("See free times");
      client.page().locator("form[action='hold'] button.slot:visible").last().click();
      client.follow("Take this time")
          .type("name", name).type("email", "review@example.com").type("signature", name).press("Send my request")
          .sees("not confirmed yet");
      var therapistName = client.page().locator(".facts dd").nth(2).innerText();
      signIn(therapist, therapistName.split(" ")[0].toLowerCase() + "@rhomboid.test");
      therapist.sees(name);
      therapist.page().locator("li", new Page.LocatorOptions().setHasText(name))
          .locator("a", new Locator.LocatorOptions().setHasText("Read and decide")).click();
      therapist.sees(name).sees("Not improving and never examined");
      therapist.findsNothingWrong();
      assertTrue(therapist.page().url().contains("/therapist/visits/"));
    }
  }

  private void deskSees(String name, String date) {
    try (var desk = chromium.visitor(home, 1280, 900, true)) {
      signIn(desk, "desk@rhomboid.test");
      desk.open("/desk?date=" + date).sees(name).findsNothingWrong();
    }
  }

  private static void signIn(Visitor staff, String email) {
    staff.open("/login").type("email", email).type("password", PASSWORD).press("Sign in");
  }

  /** axe itself is a script, so pages are looked at only where scripts run. */
  private static void look(Visitor visitor, boolean javaScript) {
    if (javaScript) {
      visitor.findsNothingWrong();
    }
  }
}
