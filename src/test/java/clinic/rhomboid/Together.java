package clinic.rhomboid;

import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Sends requests at the same moment, each over a connection of its own. */
public final class Together {

  private Together() {}

  public record Request(String body, String key) {

    public static Request of(Object body) {
      return new Request(body.toString(), UUID.randomUUID().toString());
    }
  }

  public record Answer(int status, String body) {}

  public static List<Answer> post(String path, List<Request> requests) {
    return all(requests.stream().<Callable<Answer>>map(request -> () -> send(path, request)).toList());
  }

  /** Runs everything at once and waits for all of it. */
  public static <T> List<T> all(List<Callable<T>> works) {
    var threads = Executors.newFixedThreadPool(works.size());
    var start = new CountDownLatch(1);
    try {
      var running = works.stream().map(work -> threads.submit(() -> {
        start.await();
        return work.call();
      })).toList();
      start.countDown();
      var results = new ArrayList<T>();
      for (var one : running) {
        results.add(one.get(60, TimeUnit.SECONDS));
      }
      return results;
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    } finally {
      threads.shutdownNow();
    }
  }

  public static Answer send(String path, Request request) throws Exception {
    var http = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", request.key())
        .POST(HttpRequest.BodyPublishers.ofString(request.body()))
        .build();
    var answer = HttpClient.newHttpClient().send(http, HttpResponse.BodyHandlers.ofString());
    return new Answer(answer.statusCode(), answer.body());
  }
}
