package clinic.rhomboid.kiosk;

import clinic.rhomboid.web.HostCookies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;

/** Marks the desk's tablet while a client has it. */
@ApplicationScoped
class KioskCookie {

  private static final String NAME = "rhomboid-kiosk";

  private final HttpHeaders headers;
  private final HostCookies cookies;

  KioskCookie(HttpHeaders headers, HostCookies cookies) {
    this.headers = headers;
    this.cookies = cookies;
  }

  Optional<String> token() {
    return Optional.ofNullable(headers.getCookies().get(cookies.name(NAME))).map(Cookie::getValue)
        .filter(value -> !value.isEmpty());
  }

  NewCookie carrying(String token) {
    return cookies.untilClosed(NAME, token);
  }

  NewCookie gone() {
    return cookies.gone(NAME);
  }
}
