package clinic.rhomboid.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged app as browsers see it through a proxy that speaks TLS for it, with nothing else set. */
class BehindProxyIT {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final HttpClient BROWSER = HttpClient.newHttpClient();

  @TempDir static Path folder;

  private static ClinicProcess clinic;
  private static String address;

  @BeforeAll
  static void open() throws Exception {
    var port = freePort();
    address = "http://127.0.0.1:" + port;
    clinic = ClinicProcess.launch(folder, Map.of(
        "QUARKUS_HTTP_PORT", String.valueOf(port),
        "RHOMBOID_PUBLIC_URL", "https://clinic.example",
        "RHOMBOID_TRUSTED_PROXIES", "127.0.0.1",
        "RHOMBOID_SAMPLE_PASSWORD", "correct-horse-battery"));
    assertEquals("https://clinic.example", clinic.address());
  }

  @AfterAll
  static void close() throws Exception {
    clinic.close();
  }

  @Test
  void browsersNeverComeWithoutTls() throws Exception {
    for (var path : new String[] {"/", "/nowhere", "/api/v1/nowhere", "/assets/rhomboid.css"}) {
      assertEquals("max-age=63072000; includeSubDomains",
          send(to(path).GET()).headers().firstValue("Strict-Transport-Security").orElse("none"), path);
    }
  }

  @Test
  void everyCookieIsBoundToThisHostAndToTls() throws Exception {
    var page = send(to("/login").GET());
    var form = "csrf-token=" + token(page) + "&email=desk@rhomboid.test&password=correct-horse-battery";
    var signedIn = send(to("/login").header("Cookie", cookie(page)).header("Content-Type", FORM)
        .POST(BodyPublishers.ofString(form)));
    assertEquals(303, signedIn.statusCode());
    assertEquals("/desk", signedIn.headers().firstValue("Location").orElseThrow());
    for (var answer : List.of(page, signedIn)) {
      for (var cookie : answer.headers().allValues("Set-Cookie")) {
        assertTrue(cookie.startsWith("__Host-rhomboid-"), cookie);
        for (var flag : new String[] {"Secure", "HttpOnly", "SameSite=Lax", "Path=/"}) {
          assertTrue(cookie.toLowerCase().contains(flag.toLowerCase()), cookie + " lacks " + flag);
        }
        assertFalse(cookie.toLowerCase().contains("domain="), cookie);
      }
    }
    assertTrue(signedIn.headers().firstValue("Set-Cookie").isPresent());
  }

  @Test
  void limitsHoldByTheAddressThatTheProxySawAndNotByOneThatAClientWrote() throws Exception {
    var refused = 0;
    for (var i = 0; i < 500 && refused == 0; i++) {
      var answer = book("6.6.6." + i % 250 + ", 198.51.100.1");
      if (answer.statusCode() == 429) {
        refused++;
        assertTrue(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()) > 0);
      }
    }
    assertEquals(1, refused);
    assertEquals(400, book("198.51.100.2").statusCode());
  }

  private static HttpResponse<String> book(String forwardedFor) throws Exception {
    return send(to("/api/v1/bookings").header("X-Forwarded-For", forwardedFor).header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString("{}")));
  }

  private static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(address + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return BROWSER.send(request.build(), BodyHandlers.ofString());
  }

  private static String cookie(HttpResponse<String> page) {
    return page.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
  }

  private static String token(HttpResponse<String> page) {
    var found = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"").matcher(page.body());
    assertTrue(found.find());
    return found.group(1);
  }

  private static int freePort() throws Exception {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
