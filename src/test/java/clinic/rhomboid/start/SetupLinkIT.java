package clinic.rhomboid.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first start of a real clinic, as whoever starts it sees it. */
class SetupLinkIT {

  private static final Map<String, String> REAL = Map.of("RHOMBOID_SAMPLE_CLINIC", "false", "RHOMBOID_KEY", "5a".repeat(32),
      "QUARKUS_HTTP_HOST", "127.0.0.1");

  @TempDir Path folder;

  @Test
  void saysHowToBeginThenPrintsTheLinkOnceAndTheLinkOpens() throws Exception {
    try (var nobodyNamed = ClinicProcess.launch(folder, REAL)) {
      var said = nobodyNamed.linesUntilOpen();
      assertTrue(said.stream().anyMatch(line -> line.contains("Set RHOMBOID_OWNER_EMAIL")), said::toString);
      assertEquals(503, status(said.get(said.size() - 1)));
    }
    var named = new HashMap<>(REAL);
    named.put("RHOMBOID_OWNER_EMAIL", "Owner@clinic.example");
    try (var first = ClinicProcess.launch(folder, named)) {
      var links = links(first.linesUntilOpen());
      assertEquals(1, links.size(), links::toString);
      assertEquals(200, status(links.get(0)));
    }
    try (var second = ClinicProcess.launch(folder, named)) {
      assertEquals(List.of(), links(second.linesUntilOpen()));
    }
  }

  private static List<String> links(List<String> lines) {
    return lines.stream().flatMap(line -> Arrays.stream(line.split(" "))).filter(word -> word.contains("/setup/")).toList();
  }

  private static int status(String address) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(address)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }
}
