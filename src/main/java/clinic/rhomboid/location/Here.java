package clinic.rhomboid.location;

import clinic.rhomboid.web.HostCookies;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Optional;

/**
 * Which of the clinic's places a request is about: the one of the visit or draft that it opened, or else the one that was
 * chosen on this browser. Nobody is told apart by it, so the cookie holds the place's number and no more.
 */
@ApplicationScoped
public class Here {

  private static final String COOKIE = "place";
  private static final String OPENED = Here.class.getName();
  private static final Duration KEPT = Duration.ofDays(365);

  private final CurrentVertxRequest current;
  private final HostCookies cookies;

  Here(CurrentVertxRequest current, HostCookies cookies) {
    this.current = current;
    this.cookies = cookies;
  }

  /** The place's id, where the request says one; it may be none of this clinic. Empty outside of requests. */
  public Optional<Integer> id() {
    var request = request();
    if (request == null) {
      return Optional.empty();
    }
    Integer opened = request.get(OPENED);
    return opened == null ? chosen(request) : Optional.of(opened);
  }

  /** From now on the request is about this place. */
  public void is(int location) {
    var request = request();
    if (request != null) {
      request.put(OPENED, location);
    }
  }

  /** Keeps the choice on this browser. */
  public NewCookie choose(int location) {
    return cookies.lasting(COOKIE, Integer.toString(location), KEPT);
  }

  private Optional<Integer> chosen(RoutingContext request) {
    var cookie = request.request().getCookie(cookies.name(COOKIE));
    return cookie == null || !cookie.getValue().matches("[1-9]\\d{0,8}")
        ? Optional.empty() : Optional.of(Integer.valueOf(cookie.getValue()));
  }

  private RoutingContext request() {
    return Arc.container().requestContext().isActive() ? current.getCurrent() : null;
  }
}
