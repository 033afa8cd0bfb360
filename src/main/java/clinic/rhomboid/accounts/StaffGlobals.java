package clinic.rhomboid.accounts;

import io.quarkus.arc.Arc;
import io.quarkus.arc.Unremovable;
import io.quarkus.qute.TemplateGlobal;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;

/** What templates may name without being given it: {@code staff}. */
@Singleton
@Unremovable
class StaffGlobals {

  private static final Staff STRANGER = new Staff("", "", Set.of());

  @Inject CurrentIdentityAssociation identities;

  @TemplateGlobal
  static Staff staff() {
    // An error page may be made outside of any request.
    return Arc.container().requestContext().isActive()
        ? Staff.of(Arc.container().instance(StaffGlobals.class).get().identities.getIdentity())
        : STRANGER;
  }
}
