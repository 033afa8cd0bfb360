package clinic.rhomboid.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.screening.RulesFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two nodes of the packaged app over one database, and many clients who want the same few days at once: some hold, some
 * let go, some book, move and cancel. Nobody ever has what somebody else has, and nobody gets an error for it.
 */
class RaceIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CLIENTS = 50;
  private static final int DAYS = 5;
  private static final List<String> TECHNIQUES = List.of("swedish", "deep_tissue", "trigger_point", "myofascial");
  private static final String OVERLAPS = "SELECT count(*) FROM claim a JOIN claim b ON a.id < b.id"
      + " AND a.resource_id = b.resource_id AND a.live AND b.live"
      + " AND tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)";

  private static final Map<String, String> NODE = Map.of("RHOMBOID_RATE_LIMITS", "off", "RHOMBOID_KEY", "5a".repeat(32));

  @TempDir Path folder;

  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<String> visits = new ConcurrentLinkedQueue<>();

  @Test
  void sixHundredAttemptsOverTwoNodesOverlapNowhere() throws Exception {
    race(600);
  }

  @Test
  @Tag("drill")
  void aHundredThousandAttemptsOverTwoNodesOverlapNowhere() throws Exception {
    race(100_000);
  }

  private void race(int attempts) throws Exception {
    var server = new ServerFolder(folder.resolve("data"));
    try (var first = ClinicProcess.launch(folder, NODE)) {
      var nodes = new ArrayList<>(List.of(first.address()));
      try (var second = ClinicProcess.launch(folder, another(server))) {
        nodes.add(second.address());
        var from = LocalDate.now(ZoneId.of("America/New_York")).plusDays(60);
        var begun = System.nanoTime();
        var threads = Executors.newFixedThreadPool(CLIENTS);
        var left = new AtomicInteger(attempts);
        for (var client = 0; client < CLIENTS; client++) {
          var random = new Random(client);
          threads.submit(() -> {
            while (left.getAndDecrement() > 0) {
              attempt(nodes.get(random.nextInt(2)), random, from);
            }
          });
        }
        threads.shutdown();
        assertTrue(threads.awaitTermination(60, TimeUnit.MINUTES), "The race did not end");
        System.out.printf("%,d attempts over two nodes in %d s, answers by status: %s, live claims: %s, overlaps: %s%n",
            attempts, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun), statuses,
            server.ask("SELECT count(*) FROM claim WHERE live"), server.ask(OVERLAPS));
        assertEquals("0", server.ask(OVERLAPS));
        assertEquals("0", server.ask("SELECT count(*) FROM appointment v WHERE state IN ('CONFIRMED', 'PENDING_REVIEW')"
            + " AND starts_at IS NOT NULL AND starts_at > now()"
            + " AND NOT EXISTS (SELECT 1 FROM claim c WHERE c.appointment_id = v.id AND c.live)"));
        assertTrue(statuses.keySet().stream().allMatch(List.of(200, 201, 204, 409)::contains), statuses::toString);
        assertTrue(statuses.getOrDefault(201, new AtomicInteger()).get() > 0, statuses::toString);
        assertTrue(statuses.getOrDefault(409, new AtomicInteger()).get() > 0, statuses::toString);
      }
    }
  }

  private static Map<String, String> another(ServerFolder server) throws Exception {
    var settings = new HashMap<>(NODE);
    settings.put("RHOMBOID_SAMPLE_CLINIC", "true");
    settings.put("RHOMBOID_DB_URL", server.url());
    settings.put("RHOMBOID_DB_USER", "rhomboid");
    settings.put("RHOMBOID_DB_PASSWORD", server.password());
    return settings;
  }

  private void attempt(String node, Random random, LocalDate from) {
    try {
      var kind = random.nextInt(10);
      var visit = kind > 7 ? visits.poll() : null;
      if (visit != null && kind == 8) {
        move(node, visit, start(random, from));
      } else if (visit != null) {
        send(node, "/visits/" + visit + "/cancellation", "");
      } else if (kind < 5) {
        hold(node, random, from);
      } else {
        book(node, random, from);
      }
    } catch (Exception failed) {
      statuses.computeIfAbsent(-1, status -> new AtomicInteger()).incrementAndGet();
    }
  }

  private void move(String node, String visit, String start) throws Exception {
    send(node, "/visits/" + visit + "/move", "{\"start\":\"" + start + "\"}");
    visits.add(visit);
  }

  private void hold(String node, Random random, LocalDate from) throws Exception {
    var held = send(node, "/holds", JSON.writeValueAsString(time(random, from)));
    // A few stay, so that the days fill up.
    if (held.has("hold") && random.nextInt(20) > 0) {
      var request = HttpRequest.newBuilder(URI.create(node + "/api/v1/holds/" + held.get("hold").asText())).DELETE();
      count(http.send(request.build(), BodyHandlers.discarding()).statusCode());
    }
  }

  private void book(String node, Random random, LocalDate from) throws Exception {
    var wish = JSON.createObjectNode();
    time(random, from).forEach((field, value) -> wish.set(field, JSON.valueToTree(value)));
    wish.putObject("client").put("name", "Racing Person " + random.nextInt(100_000)).put("birthDate", "1988-04-02")
        .put("email", "race@example.com");
    wish.set("screening", answers());
    wish.putObject("consent").put("version", "1").put("signature", "Racing Person");
    var booked = send(node, "/bookings", wish.toString());
    if (booked.has("manageUrl")) {
      var url = booked.get("manageUrl").asText();
      visits.add(url.substring(url.lastIndexOf('/') + 1));
    }
  }

  private static ObjectNode answers() {
    var answers = RulesFile.unremarkable();
    answers.withObjectProperty("client").remove("age");
    return answers;
  }

  private static Map<String, Object> time(Random random, LocalDate from) {
    return Map.of("technique", TECHNIQUES.get(random.nextInt(4)), "minutes", List.of(45, 60, 90).get(random.nextInt(3)),
        "start", start(random, from));
  }

  private static String start(Random random, LocalDate from) {
    return from.plusDays(random.nextInt(DAYS)).atTime(8 + random.nextInt(11), 15 * random.nextInt(4))
        .atZone(ZoneId.of("America/New_York")).toOffsetDateTime().toString();
  }

  private JsonNode send(String node, String path, String body) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(node + "/api/v1" + path)).header("Content-Type", "application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .POST(HttpRequest.BodyPublishers.ofString(body)).build();
    var answer = http.send(request, BodyHandlers.ofString());
    count(answer.statusCode());
    return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
  }

  private void count(int status) {
    statuses.computeIfAbsent(status, seen -> new AtomicInteger()).incrementAndGet();
  }
}
