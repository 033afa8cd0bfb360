package clinic.rhomboid.journey;

import clinic.rhomboid.vault.Tokens;
import clinic.rhomboid.web.HostCookies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/** Tells one browser from another by a cookie that means nothing else. */
@ApplicationScoped
class Devices {

  private static final Duration KEPT = Duration.ofDays(14);
  private static final String NAME = "rhomboid-device";
  private static final String OURS = "[A-Za-z0-9_-]{32}";

  private final HttpHeaders headers;
  private final HostCookies cookies;

  Devices(HttpHeaders headers, HostCookies cookies) {
    this.headers = headers;
    this.cookies = cookies;
  }

  /** The browser that asks, or null for one that was never seen. */
  String current() {
    var cookie = headers.getCookies().get(cookies.name(NAME));
    return cookie != null && cookie.getValue().matches(OURS) ? cookie.getValue() : null;
  }

  String currentOrNew() {
    var known = current();
    return known == null ? Tokens.random() : known;
  }

  NewCookie cookie(String device) {
    return cookies.lasting(NAME, device, KEPT);
  }
}
