package clinic.rhomboid.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A therapist with twenty seconds: one screen, two thumb-lengths, and no mouse. */
@QuarkusTest
class ReviewPagesTest {

  private static final int WIDE = 1280;
  private static final int SCREEN = 900;
  private static final int PHONE = 390;
  private static final int THUMB = 844;
  /** The fonts of another machine may take a little more room. */
  private static final double FONTS = 1.04;

  private static Chromium chromium;

  @TestHTTPResource("/") String home;
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
  void thePageBeforeAVisitIsOneScreenAndTwoThumbLengths() {
    var visit = returning();
    try (var therapist = signedIn(WIDE, SCREEN)) {
      therapist.open("/therapist/visits/" + visit).sees("Changed since").sees("Treat with changes").findsNothingWrong();
      var height = height(therapist);
      assertTrue(height <= SCREEN * FONTS, "one screen is " + SCREEN + " px, this is " + height);
    }
    try (var therapist = signedIn(PHONE, THUMB)) {
      therapist.open("/therapist/visits/" + visit).findsNothingWrong();
      var height = height(therapist);
      assertTrue(height <= 2 * THUMB * FONTS, "two thumb-lengths are " + 2 * THUMB + " px, this is " + height);
    }
  }

  @Test
  void theQueueAndTheDecisionAreForEverybody() {
    var asked = Api.post("/review-requests", Api.request(Api.person(30), Api.answers("A21"))).statusCode(201);
    var visit = asked.extract().<String>path("id");
    for (var size : new int[][] {{WIDE, SCREEN}, {PHONE, THUMB}}) {
      try (var therapist = signedIn(size[0], size[1])) {
        therapist.open("/therapist").findsNothingWrong();
        therapist.open("/therapist/queue").findsNothingWrong();
        therapist.open("/therapist/visits/" + visit);
        therapist.page().locator("details").all().forEach(details -> details.evaluate("it => it.open = true"));
        therapist.findsNothingWrong();
        therapist.press("Accept").sees("There is a problem").findsNothingWrong();
      }
    }
  }

  @Test
  void aTherapistReadsTheSourceSignsAndAsksByKeyboardAlone() {
    var visit = returning();
    try (var therapist = signedIn(WIDE, SCREEN)) {
      var page = therapist.open("/therapist/visits/" + visit).page();
      press(page, "summary", "Source");
      therapist.sees("The rule in the handbook");
      assertTrue(page.locator("a[href^='/handbook#ci_']").first().isVisible());
      press(page, "a", "Ask one question");
      assertTrue(page.locator("#question").isVisible(), "the question's field opens by itself");
      page.locator("#question").focus();
      page.keyboard().type("Do you still take them?");
      press(page, "button", "Send the question");
      therapist.sees("no answer yet").findsNothingWrong();
      press(page, "button", "Sign as reviewed");
      therapist.sees("Reviewed by you").findsNothingWrong();
    }
    assertEquals(1, database.count("review_sign_off WHERE appointment_id = cast(? AS uuid)", visit));
  }

  @Test
  void theClientAnswersOnAPhoneWithoutJavaScript() {
    var who = Api.person(66);
    var answers = Api.answers("A15");
    var booked = Api.book(Api.wish(who, answers, "swedish", 60, Api.someSlotFor(answers, "swedish", 60).start())).statusCode(201);
    var visit = booked.extract().<String>path("id");
    database.execute("UPDATE appointment SET therapist_id = 'ana' WHERE id = cast(? AS uuid)", visit);
    try (var therapist = signedIn(WIDE, SCREEN)) {
      therapist.open("/therapist/visits/" + visit);
      therapist.page().locator("#ask").evaluate("it => it.open = true");
      therapist.type("question", "Which dose?").press("Send the question").sees("no answer yet");
    }
    var born = who.get("birthDate").asText().split("-");
    try (var client = chromium.visitor(home, PHONE, THUMB, true)) {
      toTheQuestion(client, Api.token(booked), born);
      client.findsNothingWrong().press("Send my answer").sees("Write your answer").findsNothingWrong();
    }
    try (var client = chromium.visitor(home, PHONE, THUMB, false)) {
      toTheQuestion(client, Api.token(booked), born);
      client.type("answer", "Half of one").press("Send my answer").sees("Your therapist has your answer");
    }
  }

  private static void toTheQuestion(Visitor client, String token, String[] born) {
    client.open("/visits/" + token).sees("Your therapist has a question").follow("Read and answer it").sees("Is it you?");
    client.type("month", born[1]).type("day", born[2]).type("year", born[0]).press("Continue");
    client.follow("Read and answer it").sees("Which dose?");
  }

  /** Somebody who came before with other answers, and comes to Ana with a blood thinner. */
  private String returning() {
    var who = Api.person(66);
    var before = Api.answers("A01");
    var first = Api.book(Api.wish(who, before, "swedish", 60, Api.someSlotFor(before, "swedish", 60).start())).statusCode(201);
    var now = Api.answers("A15");
    var second = Api.book(Api.wish(who, now, "swedish", 60, Api.someSlotFor(now, "swedish", 60).start())).statusCode(201);
    var visit = second.extract().<String>path("id");
    assertEquals(1, database.count("appointment a JOIN appointment b ON a.client_id = b.client_id"
        + " WHERE a.id = cast(? AS uuid) AND b.id = cast(? AS uuid)", visit, first.extract().<String>path("id")));
    database.execute("UPDATE appointment SET therapist_id = 'ana' WHERE id = cast(? AS uuid)", visit);
    return visit;
  }

  /** Reaches it with the tabulator and presses Enter. */
  private static void press(Page page, String element, String words) {
    page.locator("body").evaluate("() => document.activeElement.blur()");
    for (var tabs = 0; tabs < 60; tabs++) {
      page.keyboard().press("Tab");
      var there = (boolean) page.evaluate("([element, words]) => document.activeElement.matches(element)"
          + " && document.activeElement.innerText.includes(words)", List.of(element, words));
      if (there) {
        if (element.equals("button")) {
          page.waitForNavigation(() -> page.keyboard().press("Enter"));
        } else {
          page.keyboard().press("Enter");
        }
        return;
      }
    }
    throw new AssertionError("The keyboard does not reach " + words);
  }

  private static int height(Visitor visitor) {
    return (int) visitor.page().evaluate("document.documentElement.scrollHeight");
  }

  private Visitor signedIn(int width, int height) {
    return chromium.visitor(home, width, height, true).open("/login").type("email", "ana@rhomboid.test")
        .type("password", clinic.rhomboid.accounts.Visitor.PASSWORD).press("Sign in");
  }
}
