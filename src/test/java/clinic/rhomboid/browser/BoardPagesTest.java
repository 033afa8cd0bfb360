package clinic.rhomboid.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.booking.AppointmentState;
import clinic.rhomboid.desk.DeskDay;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The front desk's board in a browser: dragged by mouse and finger, moved by keyboard, watched by two at once. */
@QuarkusTest
class BoardPagesTest {

  private static final String SPOT = """
      ([therapist, minute]) => {
        const lane = document.querySelector(`.col[data-therapist="${therapist}"] .lane`).getBoundingClientRect();
        const { from, until } = document.querySelector(".board").dataset;
        return [lane.left + lane.width / 2, lane.top + (minute - from * 60) / ((until - from) * 60) * lane.height + 4];
      }""";

  private static Chromium chromium;
  private static Visitor desk;

  @TestHTTPResource("/") String home;
  @Inject DeskDay days;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      desk.close();
      desk = null;
      chromium.close();
    }
  }

  @Test
  void aVisitIsDraggedToAnotherTherapistAndUndone() {
    var day = days.tuesday(7);
    var id = days.visit("Draggable Person", AppointmentState.CONFIRMED, day, "09:15", "ana");
    var page = open(day).page();
    drag(page, id, "chloe", 11 * 60);
    says(page, "Moved to 11:00 with Chloe");
    assertEquals("chloe", days.read(id).therapistId);
    assertEquals(days.at(day, "11:00"), days.read(id).startsAt);
    assertEquals("visit-" + id, page.evaluate("document.activeElement.parentElement.id"), "the focus stays with the visit");
    desk.findsNothingWrong().press("Undo");
    assertEquals(days.at(day, "09:15"), days.read(id).startsAt);
    assertEquals("ana", days.read(id).therapistId);
  }

  @Test
  void aPlaceThatIsTakenSaysSoAndTakesNothing() {
    var day = days.tuesday(6);
    var id = days.visit("Refused Person", AppointmentState.CONFIRMED, day, "09:15", "ana");
    days.visit("Sitting Person", AppointmentState.CONFIRMED, day, "11:00", "chloe");
    var page = open(day).page();
    drag(page, id, "chloe", 11 * 60);
    page.locator("#board-says.stop:not(:empty)").waitFor();
    assertEquals(days.at(day, "09:15"), days.read(id).startsAt);
    assertEquals("ana", days.read(id).therapistId);
  }

  @Test
  void aChangeOfAnotherArrivesByItselfAndADropThatComesTooLateIsToldWhoWasFaster() {
    var day = days.tuesday(23);
    var id = days.visit("Watched Person", AppointmentState.CONFIRMED, day, "14:30", "ana");
    try (var me = signedIn("desk@rhomboid.test", 1280, 900); var other = signedIn("owner@rhomboid.test", 1280, 900)) {
      var mine = me.open("/desk?date=" + day).page();
      mine.locator("#visit-" + id + " > summary").focus();
      var theirs = other.open("/desk?date=" + day).page();
      drag(theirs, id, "ben", 10 * 60 + 30);
      says(theirs, "Moved to 10:30 with Ben");
      says(mine, "moved the visit of Watched Person to");
      assertEquals("ben", mine.locator("#visit-" + id).getAttribute("data-therapist"));
      assertEquals("visit-" + id, mine.evaluate("document.activeElement.parentElement.id"), "the focus stays where it was");
      // As if the change were still on its way.
      mine.evaluate("([id, start]) => Object.assign(document.getElementById(`visit-${id}`).dataset, {start, therapist: 'ana'})",
          List.of(id.toString(), days.at(day, "14:30").toString()));
      drag(mine, id, "chloe", 11 * 60);
      says(mine, "moved it to");
      assertEquals("ben", days.read(id).therapistId);
    }
  }

  @Test
  void aVisitIsMovedByKeyboardAlone() {
    var day = days.tuesday(8);
    var id = days.visit("Keyboard Person", AppointmentState.CONFIRMED, day, "09:15", "ana");
    var page = open(day).page();
    page.locator("#visit-" + id + " > summary").focus();
    page.keyboard().press("Enter");
    focus(page, "Move…");
    page.waitForNavigation(() -> page.keyboard().press("Enter"));
    desk.findsNothingWrong();
    page.locator("button[value='" + days.at(day, "14:30") + " ana']").focus();
    page.waitForNavigation(() -> page.keyboard().press("Enter"));
    desk.sees("Moved Keyboard Person to");
    assertEquals(days.at(day, "14:30"), days.read(id).startsAt);
  }

  @Test
  void theDayIsForATabletAndAPhoneToo() {
    var day = days.tuesday(24);
    var id = days.visit("Tablet Person", AppointmentState.CONFIRMED, day, "09:15", "ana");
    var page = open(day).page();
    for (var size : new int[][] {{768, 1024}, {390, 844}}) {
      page.setViewportSize(size[0], size[1]);
      desk.open("/desk?date=" + day).findsNothingWrong();
    }
    desk.open("/desk?view=week&date=" + day).findsNothingWrong();
    desk.open("/desk/sheet?date=" + day).findsNothingWrong();
    desk.open("/desk?date=" + day);
    var visit = page.locator("#visit-" + id + " > summary").boundingBox();
    var gap = page.locator(".col[data-therapist=ana] .gap").first().boundingBox();
    assertTrue(visit.width > 300 && gap.width > 300, "a list, each line as wide as the phone");
    assertTrue(visit.height >= 44 && gap.height >= 44, "each as high as a thumb");
    page.setViewportSize(1280, 900);
  }

  private Visitor open(LocalDate day) {
    if (desk == null) {
      desk = signedIn("desk@rhomboid.test", 1280, 900);
    }
    // Whatever size another test has left behind.
    desk.page().setViewportSize(1280, 900);
    return desk.open("/desk?date=" + day);
  }

  private Visitor signedIn(String email, int width, int height) {
    return chromium.visitor(home, width, height, true).open("/login").type("email", email)
        .type("password", clinic.rhomboid.accounts.Visitor.PASSWORD).press("Sign in");
  }

  private static void drag(Page page, UUID visit, String therapist, int minute) {
    var block = page.locator("#visit-" + visit + " > summary");
    block.scrollIntoViewIfNeeded();
    var box = block.boundingBox();
    page.mouse().move(box.x + 20, box.y + 4);
    page.mouse().down();
    page.waitForResponse(answer -> answer.url().contains("/places"), () -> page.mouse().move(box.x + 40, box.y + 20));
    var spot = (List<?>) page.evaluate(SPOT, List.of(therapist, minute));
    page.mouse().move(((Number) spot.get(0)).doubleValue(), ((Number) spot.get(1)).doubleValue(),
        new Mouse.MoveOptions().setSteps(5));
    page.locator(".drag-free").first().waitFor(new Locator.WaitForOptions()
        .setState(WaitForSelectorState.ATTACHED));
    page.mouse().up();
  }

  private static void says(Page page, String words) {
    page.locator("#board-says", new Page.LocatorOptions().setHasText(words)).waitFor();
  }

  private static void focus(Page page, String words) {
    for (var tabs = 0; tabs < 30; tabs++) {
      page.keyboard().press("Tab");
      if ((boolean) page.evaluate("words => document.activeElement.innerText.includes(words)", words)) {
        return;
      }
    }
    throw new AssertionError("The keyboard does not reach " + words);
  }
}
