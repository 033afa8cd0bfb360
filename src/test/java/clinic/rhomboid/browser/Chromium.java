package clinic.rhomboid.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The installed Chromium, driven by Playwright. Without one, tests are skipped with the reason; in CI they fail. */
final class Chromium implements AutoCloseable {

  private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final List<String> ARGUMENTS = List.of(
      "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path program) {
    playwright = Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser = playwright.chromium().launch(
        new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(ARGUMENTS));
  }

  static Chromium start() {
    var program = program();
    if (program.isEmpty() && "true".equals(System.getenv("CI"))) {
      Assertions.fail("No Chromium found on the PATH; CI never skips the browser tests");
    }
    Assumptions.assumeTrue(program.isPresent(), "Skipped: no Chromium on the PATH (install the package chromium)");
    return new Chromium(program.get());
  }

  /** A fresh person at the browser, with nothing remembered. */
  Visitor visitor(String baseUrl, int width, int height, boolean javaScript) {
    return new Visitor(browser.newContext(new Browser.NewContextOptions()
        .setBaseURL(baseUrl).setViewportSize(width, height).setJavaScriptEnabled(javaScript)
        .setLocale("en-US").setTimezoneId("America/New_York")));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Optional<Path> program() {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .flatMap(path -> Files.isExecutable(path) ? Stream.of(path) : Stream.empty())
        .findFirst();
  }
}
