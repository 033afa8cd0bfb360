package clinic.rhomboid.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The cover of a screen that nobody uses. */
@QuarkusTest
class LockScreenTest {

  private static final String WORDS = "What you typed is still here";

  private static Chromium chromium;

  @TestHTTPResource String baseUrl;

  @BeforeAll
  static void startBrowser() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stopBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void anUnattendedPageIsCoveredAndKeepsWhatWasTyped() {
    try (var visitor = chromium.visitor(baseUrl, 1280, 900, true)) {
      var page = visitor.page();
      page.clock().install();
      visitor.open("/login").type("email", "desk@rhomboid.test")
          .type("password", clinic.rhomboid.accounts.Visitor.PASSWORD).press("Sign in");
      visitor.open("/account").findsNothingWrong();
      page.evaluate("() => document.querySelector('main').append(Object.assign(document.createElement('textarea'), {id: 'typed'}))");
      visitor.type("typed", "half a sentence");
      page.clock().fastForward("14:00");
      page.keyboard().press("Shift");
      page.clock().fastForward("14:00");
      assertEquals(0, page.locator("dialog[open]").count());
      page.clock().fastForward("02:00");
      visitor.sees(WORDS).findsNothingWrong();
      page.keyboard().press("Escape");
      visitor.sees(WORDS).type("lock-password", "wrong").press("Unlock");
      page.locator("dialog [data-says=wrong]").waitFor();
      visitor.type("lock-password", clinic.rhomboid.accounts.Visitor.PASSWORD).press("Unlock");
      page.locator("dialog[open]").waitFor(new Locator.WaitForOptions()
          .setState(WaitForSelectorState.DETACHED));
      assertEquals("half a sentence", page.locator("#typed").inputValue());
    }
  }
}
