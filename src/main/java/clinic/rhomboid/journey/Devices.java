package clinic.rhomboid.journey;

import clinic.rhomboid.vault.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells one browser from another by a cookie that means nothing else. */
@ApplicationScoped
class Devices {

  private static final Duration KEPT = Duration.ofDays(14);
  private static final String OURS = "[A-Za-z0-9_-]{32}";

  private final HttpHeaders headers;
  private final boolean secure;

  Devices(HttpHeaders headers, @ConfigProperty(name = "rhomboid.public-url") String publicUrl) {
    this.headers = headers;
    this.secure = publicUrl.startsWith("https:");
  }

  /** The browser that asks, or null for one that was never seen. */
  String current() {
    var cookie = headers.getCookies().get(name());
    return cookie != null && cookie.getValue().matches(OURS) ? cookie.getValue() : null;
  }

  String currentOrNew() {
    var known = current();
    return known == null ? Tokens.random() : known;
  }

  NewCookie cookie(String device) {
    return new NewCookie.Builder(name())
        .value(device)
        .path("/")
        .maxAge((int) KEPT.toSeconds())
        .httpOnly(true)
        .secure(secure)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }

  private String name() {
    return secure ? "__Host-rhomboid-device" : "rhomboid-device";
  }
}
