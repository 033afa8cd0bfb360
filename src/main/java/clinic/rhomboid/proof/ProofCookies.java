package clinic.rhomboid.proof;

import clinic.rhomboid.web.HostCookies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;

/** The two cookies of a client's browser: for the code it has asked for, and for what it has proven. */
@ApplicationScoped
public class ProofCookies {

  private static final String CODE = "rhomboid-code";
  private static final String SESSION = "rhomboid-client";

  private final HttpHeaders headers;
  private final HostCookies cookies;

  ProofCookies(HttpHeaders headers, HostCookies cookies) {
    this.headers = headers;
    this.cookies = cookies;
  }

  Optional<String> session() {
    return value(SESSION);
  }

  /** What names the code that the browser asked for. */
  public Optional<String> code() {
    return value(CODE);
  }

  public NewCookie session(String token) {
    return cookies.untilClosed(SESSION, token);
  }

  public NewCookie code(String token) {
    return cookies.lasting(CODE, token, ClientCodes.VALID);
  }

  public NewCookie noSession() {
    return cookies.gone(SESSION);
  }

  public NewCookie noCode() {
    return cookies.gone(CODE);
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(headers.getCookies().get(cookies.name(name))).map(Cookie::getValue)
        .filter(value -> !value.isEmpty());
  }
}
