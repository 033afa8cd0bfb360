package clinic.rhomboid.sample;

import clinic.rhomboid.staff.Therapists;
import clinic.rhomboid.vault.Tokens;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The sample clinic's accounts, all with one password, which is told at the start. */
@ApplicationScoped
class SampleAccounts {

  private static final Logger LOG = Logger.getLogger(SampleAccounts.class);
  private static final int COST = 12;

  private final EntityManager entities;
  private final Therapists therapists;
  private final Clock clock;
  private final Optional<String> chosen;
  private String told;

  SampleAccounts(
      EntityManager entities, Therapists therapists, Clock clock,
      @ConfigProperty(name = "RHOMBOID_SAMPLE_PASSWORD") Optional<String> chosen) {
    this.entities = entities;
    this.therapists = therapists;
    this.clock = clock;
    this.chosen = chosen;
  }

  void create() {
    told = chosen.orElseGet(() -> Tokens.random().substring(0, 12));
    var hash = BcryptUtil.bcryptHash(told, COST);
    account("owner@rhomboid.test", "Olivia Grant", "owner", null, hash);
    account("desk@rhomboid.test", "Robin Hale", "desk", null, hash);
    therapists.working().forEach(
        therapist -> account(therapist.id + "@rhomboid.test", therapist.name, "therapist", therapist.id, hash));
  }

  /** Says how to sign in. A password chosen later than the first start takes effect, one made here is told once. */
  void announce() {
    if (told == null && chosen.isPresent()) {
      QuarkusTransaction.requiringNew().run(this::takeChosen);
    }
    LOG.infof("This is the sample clinic. Sign in at /login as %s", String.join(", ", addresses()));
    if (chosen.isPresent()) {
      LOG.info("The password of these accounts is the one in RHOMBOID_SAMPLE_PASSWORD");
    } else if (told != null) {
      LOG.infof("The password of these accounts, told only this once: %s", told);
    } else {
      LOG.info("The password of these accounts was told at the first start; set RHOMBOID_SAMPLE_PASSWORD to choose another");
    }
    told = null;
  }

  private void takeChosen() {
    var hash = (String) entities.createNativeQuery("SELECT password_hash FROM account ORDER BY created_at, email LIMIT 1", String.class)
        .getSingleResult();
    if (!BcryptUtil.matches(chosen.get(), hash)) {
      entities.createNativeQuery("UPDATE account SET password_hash = :hash WHERE email LIKE '%@rhomboid.test'")
          .setParameter("hash", BcryptUtil.bcryptHash(chosen.get(), COST))
          .executeUpdate();
    }
  }

  @SuppressWarnings("unchecked")
  private List<String> addresses() {
    return QuarkusTransaction.requiringNew().call(() -> entities
        .createNativeQuery("SELECT email FROM account WHERE email LIKE '%@rhomboid.test' ORDER BY array_position(ARRAY['owner', 'desk', 'therapist'], roles[1]), email", String.class)
        .getResultList());
  }

  private void account(String email, String name, String role, String therapist, String hash) {
    entities.createNativeQuery("INSERT INTO account (id, email, name, password_hash, roles, therapist_id, created_at)"
            + " VALUES (:id, :email, :name, :hash, ARRAY[cast(:role AS text)], :therapist, :now)")
        .setParameter("id", UUID.randomUUID())
        .setParameter("email", email)
        .setParameter("name", name)
        .setParameter("hash", hash)
        .setParameter("role", role)
        .setParameter("therapist", therapist)
        .setParameter("now", clock.instant())
        .executeUpdate();
  }
}
