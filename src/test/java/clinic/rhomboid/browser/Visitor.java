package clinic.rhomboid.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;

/** Somebody at the browser. Counts presses, and looks at every page for what would keep others out. */
final class Visitor implements AutoCloseable {

  private static final int NARROWEST = 320;
  private static final String TOO_WIDE = """
      document.documentElement.scrollWidth <= innerWidth ? [] : [...document.body.querySelectorAll('*')]
        .filter(element => element.getBoundingClientRect().right > innerWidth + 0.5)
        .map(element => element.outerHTML.slice(0, 200))""";

  private final BrowserContext context;
  private final Page page;
  private final List<String> consoleErrors = new ArrayList<>();
  private int presses;

  Visitor(BrowserContext context) {
    this.context = context;
    this.page = context.newPage();
    page.setDefaultTimeout(15_000);
    page.onConsoleMessage(message -> {
      // A form that comes back with its errors is answered with 422, which the browser counts as an error of its own.
      if (message.type().equals("error") && !message.text().contains("status of 422")) {
        consoleErrors.add(message.text());
      }
    });
  }

  Page page() {
    return page;
  }

  int presses() {
    return presses;
  }

  Visitor open(String address) {
    page.navigate(address);
    return this;
  }

  Visitor tick(String id) {
    presses++;
    page.locator("[id='" + id + "']").check(new Locator.CheckOptions().setForce(true));
    return this;
  }

  Visitor choose(String name, String value) {
    presses++;
    page.locator("input[name='" + name + "'][value='" + value + "']").check(new Locator.CheckOptions().setForce(true));
    return this;
  }

  Visitor type(String id, String text) {
    page.locator("[id='" + id + "']").fill(text);
    return this;
  }

  Visitor press(String button) {
    presses++;
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first().click();
    page.waitForLoadState();
    return this;
  }

  Visitor press(Locator button) {
    presses++;
    button.click();
    page.waitForLoadState();
    return this;
  }

  Visitor follow(String link) {
    presses++;
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
    page.waitForLoadState();
    return this;
  }

  Visitor sees(String text) {
    var body = page.locator("body").innerText();
    assertTrue(body.contains(text), () -> "Expected \"" + text + "\" at " + page.url() + " in:\n" + body);
    return this;
  }

  Visitor doesNotSee(String text) {
    var source = page.content();
    assertTrue(!source.contains(text), () -> "Did not expect \"" + text + "\" at " + page.url());
    return this;
  }

  /** No accessibility violation, nothing wider than the narrowest phone, no error in the console. */
  Visitor findsNothingWrong() {
    var found = new AxeBuilder(page).analyze().getViolations();
    assertEquals(List.of(), found.stream().map(rule -> rule.getId() + " " + rule.getNodes().stream()
        .map(node -> node.getHtml()).toList()).toList(), page.url());
    var size = page.viewportSize();
    page.setViewportSize(NARROWEST, size.height);
    var tooWide = page.evaluate(TOO_WIDE);
    page.setViewportSize(size.width, size.height);
    assertEquals(List.of(), tooWide, () -> "Too wide for a phone of " + NARROWEST + " px: " + page.url());
    assertEquals(List.of(), consoleErrors, page.url());
    return this;
  }

  @Override
  public void close() {
    context.close();
  }
}
