package clinic.rhomboid.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Cookies that no script reads, that come with no form of another site and, behind TLS, with no request without it. */
@ApplicationScoped
public class HostCookies {

  private final boolean secure;

  public HostCookies(@ConfigProperty(name = "rhomboid.public-url") String publicUrl) {
    secure = publicUrl.startsWith("https:");
  }

  /** What the cookie is called here: browsers take one of this prefix only over TLS and from this very host. */
  public String name(String plain) {
    return secure ? "__Host-" + plain : plain;
  }

  /** A cookie that ends with the browser. */
  public NewCookie untilClosed(String plain, String value) {
    return cookie(plain, value, NewCookie.DEFAULT_MAX_AGE);
  }

  public NewCookie lasting(String plain, String value, Duration kept) {
    return cookie(plain, value, (int) kept.toSeconds());
  }

  public NewCookie gone(String plain) {
    return cookie(plain, "", 0);
  }

  private NewCookie cookie(String plain, String value, int maxAge) {
    return new NewCookie.Builder(name(plain))
        .value(value)
        .path("/")
        .maxAge(maxAge)
        .httpOnly(true)
        .secure(secure)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
