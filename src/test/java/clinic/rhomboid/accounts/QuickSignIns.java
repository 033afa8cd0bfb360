package clinic.rhomboid.accounts;

import clinic.rhomboid.Database;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

/** Hashes the sample accounts' password cheaply: the tests sign in some thousand times, at a quarter of a second each. */
@ApplicationScoped
class QuickSignIns {

  private static final String HASH = BcryptUtil.bcryptHash(Visitor.PASSWORD, 4);

  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) StartupEvent started, Database database) {
    database.execute("UPDATE account SET password_hash = ? WHERE email LIKE '%@rhomboid.test'", HASH);
  }
}
