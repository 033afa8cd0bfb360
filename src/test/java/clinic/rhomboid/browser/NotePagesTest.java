package clinic.rhomboid.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clinic.rhomboid.Database;
import clinic.rhomboid.notes.Treated;
import clinic.rhomboid.portal.Person;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A therapist on a phone writes what was done, and nothing of it gets lost. */
@QuarkusTest
class NotePagesTest {

  private static Chromium chromium;

  @TestHTTPResource("/") String home;
  @Inject Treated treated;
  @Inject Database database;

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

  @Test
  void aNoteSavesItselfOutlivesAClosedTabAndTellsAnOlderPage() {
    var person = treated.person();
    var visit = "/therapist/visits/" + person.visitId;
    try (var ana = chromium.visitor(home, 390, 844, true)) {
      ana.open("/login").type("email", Treated.ANA).type("password", clinic.rhomboid.accounts.Visitor.PASSWORD).press("Sign in");
      ana.open(visit + "/letter").findsNothingWrong().open(visit + "/aftercare").findsNothingWrong();
      ana.open(visit + "/note").findsNothingWrong().type("plan", "Saved by itself");
      says(ana, "Draft saved");

      // A second tab is closed at once, before anything could save by itself.
      var tab = ana.page().context().newPage();
      tab.navigate(visit + "/note");
      assertEquals("Saved by itself", tab.inputValue("#plan"));
      tab.fill("#helped", "Typed and closed");
      tab.close();
      for (var tries = 0; tries < 200 && version(person) < 2; tries++) {
        ana.page().waitForTimeout(100);
      }
      ana.type("objective", "Seen from the older page");
      says(ana, "changed on another page");
      assertEquals("Seen from the older page", ana.page().inputValue("#objective"));
      ana.open(visit + "/note");
      assertEquals("Typed and closed", ana.page().inputValue("#helped"));
      assertEquals("", ana.page().inputValue("#objective"));
    }
  }

  private int version(Person person) {
    return database.column("SELECT version FROM clinical_document_draft WHERE appointment_id = cast(? AS uuid)",
        person.visitId).stream().mapToInt(Integer::parseInt).findFirst().orElse(0);
  }

  private static void says(Visitor visitor, String words) {
    visitor.page().locator("#kept", new Page.LocatorOptions().setHasText(words))
        .waitFor(new Locator.WaitForOptions().setTimeout(30_000));
  }
}
