package clinic.rhomboid.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import clinic.rhomboid.intake.ConsentText;
import clinic.rhomboid.location.LocationCard;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Fills an empty database with the sample clinic and marks it as such, so that nobody mistakes it for a real one. A
 * database that holds anything is left as it is.
 */
@ApplicationScoped
class SampleClinic {

  private final EntityManager entities;
  private final SampleAccounts accounts;
  private final SampleVisits visits;
  private final LocationCard card;
  private final Clock clock;
  private final boolean wanted;

  SampleClinic(
      EntityManager entities, SampleAccounts accounts, SampleVisits visits, LocationCard card, Clock clock,
      @ConfigProperty(name = "rhomboid.sample-clinic", defaultValue = "false") boolean wanted) {
    this.entities = entities;
    this.accounts = accounts;
    this.visits = visits;
    this.card = card;
    this.clock = clock;
    this.wanted = wanted;
  }

  void open(@Observes @Priority(Interceptor.Priority.APPLICATION) StartupEvent started) {
    if (wanted && QuarkusTransaction.requiringNew().call(this::empty)) {
      QuarkusTransaction.requiringNew().timeout(300).run(this::fill);
    }
    card.reload();
    if (QuarkusTransaction.requiringNew().call(this::sample)) {
      accounts.announce();
    }
  }

  private boolean empty() {
    return (boolean) entities.createNativeQuery(
        "SELECT NOT EXISTS (SELECT 1 FROM clinic) AND NOT EXISTS (SELECT 1 FROM location)", Boolean.class).getSingleResult();
  }

  private boolean sample() {
    return (boolean) entities.createNativeQuery("SELECT coalesce((SELECT sample FROM clinic), false)", Boolean.class)
        .getSingleResult();
  }

  private void fill() {
    entities.createNativeQuery("INSERT INTO clinic (sample) VALUES (true)").executeUpdate();
    for (var statement : text("clinic.sql").split(";\\s*\\n")) {
      entities.createNativeQuery(statement).executeUpdate();
    }
    publish(ConsentText.Kind.DATA, "consent-data.txt");
    publish(ConsentText.Kind.TREATMENT, "consent-treatment.txt");
    accounts.create();
    visits.create();
  }

  private void publish(ConsentText.Kind kind, String file) {
    var consent = new ConsentText();
    consent.kind = kind;
    consent.version = "1";
    consent.body = text(file).strip();
    consent.publishedAt = clock.instant();
    entities.persist(consent);
  }

  private static String text(String file) {
    try (var stream = SampleClinic.class.getResourceAsStream("/sample/" + file)) {
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
