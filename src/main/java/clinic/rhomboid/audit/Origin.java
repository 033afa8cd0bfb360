package clinic.rhomboid.audit;

import io.netty.util.NetUtil;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Where the request that is being answered comes from. */
@ApplicationScoped
public class Origin {

  private static final String HERE = "the clinic's own jobs";

  private final CurrentVertxRequest current;
  private final Proxies proxies;

  Origin(CurrentVertxRequest current, Proxies proxies) {
    this.current = current;
    this.proxies = proxies;
  }

  /** The address of whoever asks, as the server and the proxies it trusts see it; jobs of the clinic's own have none. */
  public String address() {
    var routing = Arc.container().requestContext().isActive() ? current.getCurrent() : null;
    return routing == null
        ? HERE
        : proxies.client(
            routing.request().remoteAddress().hostAddress(), routing.request().headers().getAll("X-Forwarded-For"));
  }

  /** Whether that is this very machine. */
  public boolean isHere() {
    var address = NetUtil.createInetAddressFromIpAddressString(address());
    return address != null && address.isLoopbackAddress();
  }
}
