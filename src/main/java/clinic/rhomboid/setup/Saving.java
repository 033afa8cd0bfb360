package clinic.rhomboid.setup;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Misplacing;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.location.Location;
import clinic.rhomboid.location.Locations;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.function.Consumer;

/** Saves a step: the change and its entry in the trail in one transaction. */
@ApplicationScoped
class Saving {

  private final EntityManager entities;
  private final Locations locations;
  private final Pictures pictures;
  private final Misplacing misplacing;
  private final LostLines lines;
  private final Trail trail;
  private final SecurityIdentity owner;

  Saving(EntityManager entities, Locations locations, Pictures pictures, Misplacing misplacing, LostLines lines, Trail trail,
      SecurityIdentity owner) {
    this.entities = entities;
    this.locations = locations;
    this.pictures = pictures;
    this.misplacing = misplacing;
    this.lines = lines;
    this.trail = trail;
    this.owner = owner;
  }

  /**
   * Whether it was saved; otherwise the form says what stands in the way, or shows the visits to come that would lose their
   * place, and nothing has changed. Those are saved over once the form says that it was seen.
   */
  boolean save(Filled form, String step, Consumer<Location> change) {
    return checked(form, step, change, true);
  }

  /** Likewise for what is never saved over visits to come: those have to go first. */
  boolean saveUnlessLost(Filled form, String step, Consumer<Location> change) {
    return checked(form, step, change, false);
  }

  private boolean checked(Filled form, String step, Consumer<Location> change, boolean anyway) {
    return inTurn(form, step, () -> {
      var before = misplacing.before(locations.only().id);
      change.accept(locations.only());
      var lost = misplacing.lostSince(before);
      if (!lost.isEmpty() && !(anyway && form.seen(lost))) {
        throw new WouldLoseException(lost, anyway);
      }
      misplacing.keepInMind(lost);
    });
  }

  /** Likewise for what needs no location, because it makes one. */
  boolean save(Filled form, String step, Runnable change) {
    return inTurn(form, step, change);
  }

  private boolean inTurn(Filled form, String step, Runnable change) {
    try {
      QuarkusTransaction.requiringNew().run(() -> {
        // One change after another: a form that is sent twice at once makes no second location, room or therapist.
        entities.createNativeQuery("SELECT 1 FROM clinic FOR UPDATE").getResultList();
        change.run();
        trail.record(owner.getPrincipal().getName(), step, "location " + locations.only().id, null, null);
      });
    } catch (NotSavedException obstacle) {
      form.add(obstacle.field, obstacle.getMessage());
      return false;
    } catch (WouldLoseException warning) {
      form.wouldLose(warning, lines.of(warning.lost));
      return false;
    }
    // This node shows it at once; the others see it by the version that the change has raised.
    pictures.current(locations.only().id);
    return true;
  }
}
