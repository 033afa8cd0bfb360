package clinic.rhomboid.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How long the way takes at a fixed pace: 1.2 s a press, 0.3 s a key, and every visible word of each page read once, 250 a
 * minute on the emergency page and 450 elsewhere. docs/figures.md keeps the figures.
 */
@QuarkusTest
class PaceTest {

  /** So long at most, in seconds: words that are added to the way show here. How many free times are shown moves it by some seconds. */
  private static final double MOST_NEW = 520;
  private static final double MOST_RETURNING = 300;

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

  @Test
  void aNewClientAndTheSameOneReturningReadAndPressNoMoreThanTheyDid() {
    try (var client = chromium.visitor(home, 390, 844, true)) {
      var pace = new Pace(client);
      var name = "Pace " + UUID.randomUUID().toString().substring(0, 8);
      client.open("/book");
      pace.page();
      IntakeSteps.begin(client, "1988");
      pace.keys("4231988");
      IntakeSteps.complaint(client, pace::page, "gt_m3");
      IntakeSteps.nothingToReport(client, pace::page);
      book(client, pace, name, true);
      var first = pace.told("new, nothing to report");
      assertTrue(first < MOST_NEW, "A new client takes " + first + " s");

      client.follow("See or change my visit");
      var visit = client.page().url();
      client.open(visit + "/proof").type("month", "4").type("day", "23").type("year", "1988").press("Continue");
      client.open(visit);
      // Only a visit that is over offers to book again.
      client.page().locator("summary", new Page.LocatorOptions().setHasText("Cancel this visit")).click();
      client.press("Cancel my visit");
      pace.restart();
      client.press("Book again");
      pace.page();
      client.tick("signs-none").press("Continue");
      pace.page();
      client.tick("all").press("Continue");
      pace.page();
      client.press("Yes, all still true");
      book(client, pace, name, false);
      var again = pace.told("returning, nothing new");
      assertTrue(again < MOST_RETURNING, "A returning client takes " + again + " s");
    }
  }

  @Test
  void aNewClientWithThreeConditions() {
    try (var client = chromium.visitor(home, 390, 844, true)) {
      var pace = new Pace(client);
      client.open("/book");
      pace.page();
      IntakeSteps.begin(client, "1988");
      pace.keys("4231988");
      IntakeSteps.complaint(client, pace::page, "gt_m3");
      client.tick("signs-none").press("Continue");
      pace.page();
      IntakeSteps.only(client, "signs-none");
      pace.page();
      IntakeSteps.only(client, "ci_curve");
      pace.page();
      IntakeSteps.only(client, "ci_easy_bruising");
      pace.page();
      IntakeSteps.only(client, "ci_autoimmune");
      pace.told("new, three conditions, up to the result");
    }
  }

  private static void book(Visitor client, Pace pace, String name, boolean first) {
    if (first) {
      pace.page();
      client.follow("See free times");
    }
    pace.page();
    client.press(client.page().locator("form[action='hold'] button.slot:visible").last());
    pace.page(".hold");
    client.follow("Take this time");
    pace.page();
    if (first) {
      client.type("name", name).type("email", "pace-" + name.substring(5) + "@example.com");
      pace.keys(name + "anna@mail.com");
    }
    client.type("signature", name);
    pace.keys(name);
    client.press("Book this visit").sees("You’re booked");
  }

  /** Adds up what a client reads, presses and types. */
  private static final class Pace {

    private static final String VISIBLE_WORDS = """
        selector => {
          const words = text => text.split(/\\s+/).filter(Boolean).length;
          return [...document.querySelectorAll(selector)].map(part => words(part.innerText)
            - [...part.querySelectorAll('.hidden-text, .vh')].map(unseen => words(unseen.innerText))
                .reduce((a, b) => a + b, 0)).reduce((a, b) => a + b, 0);
        }""";

    private final Visitor client;
    private int pressesBefore;
    private int words;
    private int emergencyWords;
    private int keys;
    private final StringBuilder pages = new StringBuilder();

    Pace(Visitor client) {
      this.client = client;
    }

    void page() {
      page("main");
    }

    void page(String part) {
      var count = ((Number) client.page().evaluate(VISIBLE_WORDS, part)).intValue();
      var path = client.page().url().replaceFirst("[?#].*", "").replaceFirst(".*/", "");
      if (path.equals("safety")) {
        emergencyWords += count;
      } else {
        words += count;
      }
      pages.append(' ').append(path.length() > 20 ? "visit" : path).append('=').append(count);
    }

    void keys(String typed) {
      keys += typed.length();
    }

    void restart() {
      pressesBefore = client.presses();
      words = 0;
      emergencyWords = 0;
      keys = 0;
      pages.setLength(0);
    }

    double told(String who) {
      var presses = client.presses() - pressesBefore;
      var seconds = presses * 1.2 + keys * 0.3 + emergencyWords / 250.0 * 60 + words / 450.0 * 60;
      System.out.printf("PACE %s: %d presses, %d keys, %d words and %d on the emergency page: %.0f s;%s%n", who, presses, keys,
          words, emergencyWords, seconds, pages);
      return seconds;
    }
  }
}
