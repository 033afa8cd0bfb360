package clinic.rhomboid.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Api;
import com.microsoft.playwright.Locator;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How long a booking by phone takes at a fixed pace, from the press on a free place to the booked visit: 1.2 s a press,
 * 0.3 s a key (the tabulator too), and every word about those who fit read once, 450 a minute.
 */
@QuarkusTest
class PhonePaceTest {

  private static final double MOST = 20;
  private static final String PASSWORD = clinic.rhomboid.accounts.Visitor.PASSWORD;

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
  void aCallerIsBookedInUnderTwentySecondsAndTheFormIsHandedOver() {
    try (var desk = chromium.visitor(home, 1280, 900, true)) {
      desk.open("/login").type("email", "desk@rhomboid.test").type("password", PASSWORD).press("Sign in");
      var name = "nova " + UUID.randomUUID().toString().substring(0, 6).replaceAll("[0-9]", "k");
      var newcomer = new Pace(desk);
      pressPlace(desk, newcomer);
      newcomer.keys("q", name);
      desk.page().locator("#name").waitFor(new Locator.WaitForOptions().setTimeout(10_000));
      newcomer.reads("#found");
      desk.findsNothingWrong();
      for (var field : new String[][] {{"month", "4"}, {"day", "23"}, {"year", "1988"}, {"phone", "2125550147"}}) {
        newcomer.keys(field[0], field[1]);
      }
      newcomer.press("Book");
      desk.sees("Booked. Now the form").findsNothingWrong();
      newcomer.told("somebody new");

      var known = new Pace(desk);
      pressPlace(desk, known);
      known.keys("q", name.substring(5, 8) + name.substring(9) + " nov");
      desk.page().locator("#found input:checked:not([value=new])").waitFor(new Locator.WaitForOptions().setTimeout(10_000));
      known.reads("#found");
      known.press("Book");
      desk.sees("Booked. Now the form");
      known.told("a known client whose name was mistyped");

      desk.press("Show the QR code").sees("It works once").findsNothingWrong();
      desk.follow("Nova").sees("Notes for the desk").findsNothingWrong();
      var profile = desk.page().url();
      desk.open("/desk/clients?q=" + name.substring(5)).sees("1 client").findsNothingWrong();
      desk.open(profile).follow("Merge with another record").sees("Find the other record").findsNothingWrong();
      desk.open("/desk/walk-in").sees("Walk-in").findsNothingWrong();
      desk.open(profile).page().locator("#visits a").first().click();
      desk.page().goBack();
      handOver(desk, profile);
    }
  }

  /** The tablet in the client's hands, and what Back shows when it is given back. */
  private static void handOver(Visitor desk, String profile) {
    var visit = desk.open(profile).page().locator("#visits a").first().getAttribute("href").replaceFirst(".*#visit-", "");
    desk.open("/desk/visits/" + visit + "/form").press("Hand over this tablet").sees("give the tablet back").findsNothingWrong();
    desk.press("Stop and give the tablet back").sees("Please give the tablet back").findsNothingWrong();
    desk.page().goBack();
    desk.doesNotSee("birth date");
    desk.open("/desk").sees("Password").doesNotSee("Nova");
  }

  /** A free place on the board, a week or two from now, is one press. */
  private static void pressPlace(Visitor desk, Pace pace) {
    var slot = Api.someSlot("swedish", 60);
    desk.open("/desk/new?technique=swedish&minutes=60&therapist=" + slot.therapists().get(0) + "&start="
        + OffsetDateTime.parse(slot.start()).toInstant());
    pace.presses++;
  }

  /** Adds up what the receptionist presses, types and reads. */
  private static final class Pace {

    private final Visitor desk;
    private int presses;
    private int keys;
    private int words;

    Pace(Visitor desk) {
      this.desk = desk;
    }

    /** Into a field that is reached by the tabulator. */
    void keys(String id, String text) {
      desk.page().locator("[id='" + id + "']").fill("");
      desk.page().locator("[id='" + id + "']").pressSequentially(text);
      keys += text.length() + 1;
    }

    void reads(String part) {
      words += desk.page().locator(part).innerText().split("\\s+").length;
    }

    void press(String button) {
      presses++;
      desk.press(button);
    }

    void told(String who) {
      var seconds = presses * 1.2 + keys * 0.3 + words / 450.0 * 60;
      System.out.printf("PACE by phone, %s: %d presses, %d keys, %d words: %.1f s%n", who, presses, keys, words, seconds);
      assertTrue(seconds < MOST, who + " takes " + seconds + " s");
    }
  }
}
