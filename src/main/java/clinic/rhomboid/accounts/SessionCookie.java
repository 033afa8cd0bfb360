package clinic.rhomboid.accounts;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The cookie that carries a login session. It ends with the browser. */
@ApplicationScoped
class SessionCookie {

  private static final String NAME = "rhomboid-session";

  private final boolean secure;
  private final String name;

  SessionCookie(@ConfigProperty(name = "rhomboid.public-url") String publicUrl) {
    secure = publicUrl.startsWith("https:");
    // Browsers take a cookie of this prefix only over TLS and from this very host.
    name = secure ? "__Host-" + NAME : NAME;
  }

  Optional<String> token(HttpServerRequest request) {
    return Optional.ofNullable(request.getCookie(name)).map(Cookie::getValue).filter(value -> !value.isEmpty());
  }

  NewCookie carrying(String token) {
    return cookie(token, NewCookie.DEFAULT_MAX_AGE);
  }

  NewCookie gone() {
    return cookie("", 0);
  }

  private NewCookie cookie(String value, int maxAge) {
    return new NewCookie.Builder(name)
        .value(value)
        .path("/")
        .maxAge(maxAge)
        .httpOnly(true)
        .secure(secure)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
