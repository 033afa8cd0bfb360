package clinic.rhomboid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reads what every test before it has made the app log, from page to packaged process, and looks for what no log may
 * hold. The tests' people are made up, but they look as clients do: they have e-mail addresses, birth dates and links.
 */
class LogsTellNothingIT {

  /** What must not be there, by what it would be. Staff accounts of the sample clinic are announced at its start. */
  private static final Map<String, Pattern> FORBIDDEN = forbidden();

  private static List<String> lines;

  private static Map<String, Pattern> forbidden() {
    var found = new LinkedHashMap<String, Pattern>();
    found.put("an e-mail address", Pattern.compile("[\\w.%+-]+@(?!rhomboid\\.test)[\\w-]+(\\.[\\w-]+)*\\.[a-zA-Z]{2,}\\b"));
    found.put("a phone number", Pattern.compile("\\+\\d{8,15}\\b|\\b555[ -]?\\d{4}\\b"));
    found.put("a birth date", Pattern.compile("\\b(19\\d\\d|200\\d|201[0-5])-[01]\\d-[0-3]\\d\\b"));
    found.put("a link", Pattern.compile("/(visits|book|me|invitations|login|reset|setup|holds|account)(/[a-z-]+)*/[\\w-]{24,}"));
    // 24 random bytes; a word of letters alone is the name of something.
    found.put("a token", Pattern.compile("(?<![\\w$.-])(?=[\\w-]*\\d)(?=[\\w-]*[a-z])(?=[\\w-]*[A-Z])[\\w-]{32}(?![\\w$.-])"));
    found.put("a key", Pattern.compile("(?<![\\w+/$.])(?=[\\w+/]*\\d)(?=[\\w+/]*[a-z])(?=[\\w+/]*[A-Z])[A-Za-z0-9+/]{43}="));
    found.put("a password", Pattern.compile(Pattern.quote(PostgresTestResource.SAMPLE_PASSWORD)));
    found.put("a client's name", Pattern.compile("Client [0-9a-f]{8}-|Hanna Brandt|Luis Ortega|Grace Adeyemi|Nikhil Shah"
        + "|Yara|Haddad|Ewa (Nowak|Steps|Back|Slip)|Quillfeather|Marmoset"));
    found.put("a health word", Pattern.compile("(?i)apixaban|zebrafinch|xylophone|apricot-canary|anticoag|blood.?thinner"
        + "|pregnan|cancer|thrombosis|\\brf_[a-z]+_|osteoporosis|rhomboid_[lr]\\b|upper_trap"));
    found.put("values of a statement", Pattern.compile("Failing row contains|Key \\([^)]*\\)=\\(|binding parameter|Detail: "));
    return found;
  }

  @BeforeAll
  static void readAll() throws IOException {
    try (var files = Files.list(Path.of(System.getProperty("rhomboid.logs")))) {
      // The mail server that tests send to is not the app; it says aloud whom it has got mail for.
      // The link that a new clinic is set up with is printed on purpose: without a mail server there is no other way to it.
      lines = files.flatMap(LogsTellNothingIT::lines)
          .filter(line -> !line.contains(" [com.ice.") && !line.contains("Set up this clinic with this link")).toList();
    }
  }

  @Test
  void noLogHoldsASecretOrWhatAClientHasSaid() {
    assertEquals(List.of(), lines.stream().flatMap(line -> complaints(line).stream()).distinct().limit(50).toList());
  }

  @Test
  void theLogsAreThoseOfTheWholeSuite() {
    assertTrue(lines.stream().anyMatch(line -> line.contains("A request failed, reference")), "no fault was logged");
    assertTrue(lines.stream().anyMatch(line -> line.contains("This is the sample clinic")), "no start was logged");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "2026-11-20 10:00:00 WARN could not write to 6f1d@example.test", "call +12125550188", "born 1984-04-23",
    "GET /visits/Zk3v0bq2mX8aLr5TtYw1NcE7uJhPdS9G", "token Zk3v0bq2mX8aLr5TtYw1NcE7uJhPdS9G was refused",
    "Caused by: PSQLException: ERROR: x Detail: Failing row contains (1, 2)", "Client 6f1d0c9a-1111 came",
    "correct-horse-battery", "apixaban", "key AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="})
  void eachOfThemWouldBeFound(String line) {
    assertTrue(!complaints(line).isEmpty(), line);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "2026-11-20 10:00:00,000 ERROR [clinic.rhomboid.web.Failures] (executor-thread-1) A request failed, reference 7K2M9QXA",
    "\tat clinic.rhomboid.web.SampleResource_Subclass.brokenPage$$superforward(Unknown Source)",
    "Message 6f1d0c9a-7b1e-4a53-9d5e-0a8e5f3c2b11 could not be sent and is given up",
    "Sign in at /login as owner@rhomboid.test"})
  void whatALogIsForIsLeftAlone(String line) {
    assertEquals(List.of(), complaints(line));
  }

  private static List<String> complaints(String line) {
    return FORBIDDEN.entrySet().stream()
        .filter(kind -> kind.getValue().matcher(line).find())
        .map(kind -> kind.getKey() + ": " + line)
        .toList();
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
