package clinic.rhomboid.setup;

import clinic.rhomboid.accounts.FirstOwner;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Says at the start of a clinic that nobody can sign in to how it gets its owner. */
@ApplicationScoped
class FirstStart {

  private static final Logger LOG = Logger.getLogger(FirstStart.class);
  // After the sample clinic, whose accounts would say that this is somebody's already.
  private static final int AFTER_THE_SAMPLE = Interceptor.Priority.APPLICATION + 100;

  private final OwnerLinks links;
  private final FirstOwner owner;
  private final Optional<String> email;
  private final String publicUrl;

  FirstStart(
      OwnerLinks links, FirstOwner owner, @ConfigProperty(name = "rhomboid.owner-email") Optional<String> email,
      @ConfigProperty(name = "rhomboid.public-url") String publicUrl) {
    this.links = links;
    this.owner = owner;
    this.email = email;
    this.publicUrl = publicUrl;
  }

  void announce(@Observes @Priority(AFTER_THE_SAMPLE) StartupEvent started) {
    if (owner.exists()) {
      return;
    }
    if (email.isEmpty()) {
      LOG.info("This clinic is not set up yet. Set RHOMBOID_OWNER_EMAIL to the owner's e-mail address and start again:"
          + " a link to set it up is then sent there and printed here");
      return;
    }
    var made = QuarkusTransaction.requiringNew().call(() -> links.make(email.get()));
    // The one place where a link may be printed: a clinic without a mail server has no other way in.
    LOG.info(made.map(path -> "Set up this clinic with this link, which works once and for 7 days: " + publicUrl + path)
        .orElse("This clinic is not set up yet. The link printed and mailed at an earlier start still works;"
            + " when it has expired, the next start makes a new one"));
  }
}
