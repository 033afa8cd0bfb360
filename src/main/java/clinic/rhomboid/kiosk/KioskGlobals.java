package clinic.rhomboid.kiosk;

import io.quarkus.arc.Arc;
import io.quarkus.arc.Unremovable;
import io.quarkus.qute.TemplateGlobal;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** What templates may name without being given it: {@code kiosk}, whether the page is on the desk's tablet. */
@Singleton
@Unremovable
class KioskGlobals {

  @Inject CurrentVertxRequest request;

  @TemplateGlobal
  static boolean kiosk() {
    if (!Arc.container().requestContext().isActive()) {
      return false;
    }
    var routing = Arc.container().instance(KioskGlobals.class).get().request.getCurrent();
    return routing != null && routing.get(KioskGate.OUT) != null;
  }
}
