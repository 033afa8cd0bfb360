package clinic.rhomboid.accounts;

import clinic.rhomboid.web.HostCookies;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;

/** The cookie that carries a login session. It ends with the browser. */
@ApplicationScoped
class SessionCookie {

  private static final String NAME = "rhomboid-session";

  private final HostCookies cookies;

  SessionCookie(HostCookies cookies) {
    this.cookies = cookies;
  }

  Optional<String> token(HttpServerRequest request) {
    return Optional.ofNullable(request.getCookie(cookies.name(NAME))).map(Cookie::getValue)
        .filter(value -> !value.isEmpty());
  }

  NewCookie carrying(String token) {
    return cookies.untilClosed(NAME, token);
  }

  NewCookie gone() {
    return cookies.gone(NAME);
  }
}
