package clinic.rhomboid.audit;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Where the request that is being answered comes from. */
@ApplicationScoped
public class Origin {

  private static final String HERE = "the clinic's own jobs";

  private final CurrentVertxRequest current;

  Origin(CurrentVertxRequest current) {
    this.current = current;
  }

  /** The address of whoever asks, as the server and the proxies it trusts see it; jobs of the clinic's own have none. */
  public String address() {
    var routing = Arc.container().requestContext().isActive() ? current.getCurrent() : null;
    return routing == null ? HERE : routing.request().remoteAddress().hostAddress();
  }
}
