package clinic.rhomboid.clients;

import clinic.rhomboid.audit.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Joins two records of one person, and takes them apart again. One points to the other and look-ups follow it; what was
 * signed stays with the record and the key it was signed under. Never happens by itself.
 */
@ApplicationScoped
public class Merging {

  /** How long what was joined by mistake can be taken apart. */
  public static final Duration UNDONE_WITHIN = Duration.ofDays(30);

  private final Clients clients;
  private final Closing closing;
  private final Trail trail;
  private final Event<RecordsMerged> events;
  private final Clock clock;

  Merging(Clients clients, Closing closing, Trail trail, Event<RecordsMerged> events, Clock clock) {
    this.clients = clients;
    this.closing = closing;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /** Why two records cannot be joined, or that they can. */
  public enum Fit {
    FITS,
    /** One of them is closed or was never there, or both are the same. */
    NOT_TWO_RECORDS,
    /** People with two birth dates are two people; a mistyped one is set right first. */
    OTHER_BIRTH_DATE,
    /** One of them is joined already in a way that leaves no plain answer which one is read. */
    ALREADY_MERGED
  }

  /** Whether the one could be merged into the other now. */
  public Fit fit(Client kept, Client merged) {
    if (kept == null || merged == null || kept.closed() || merged.closed() || kept.id.equals(merged.id)) {
      return Fit.NOT_TWO_RECORDS;
    }
    if (!kept.birthDate.equals(merged.birthDate)) {
      return Fit.OTHER_BIRTH_DATE;
    }
    return kept.mergedInto != null || merged.mergedInto != null || !into(merged.id).isEmpty()
        ? Fit.ALREADY_MERGED : Fit.FITS;
  }

  /** Those that were merged into this one. */
  public List<Client> into(UUID kept) {
    return clients.list("mergedInto = ?1 and restrictedAt is null and erasedAt is null order by createdAt, id", kept);
  }

  /** Merges unless something speaks against it. */
  @Transactional
  public Fit merge(UUID keptId, UUID mergedId, String actor) {
    // In one order, so that two of these at once wait for each other instead of for ever.
    Stream.of(keptId, mergedId).sorted().forEach(closing::locked);
    var kept = clients.findById(keptId);
    var merged = clients.findById(mergedId);
    var fit = fit(kept, merged);
    if (fit == Fit.FITS) {
      merged.mergedInto = kept.id;
      merged.mergedAt = clock.instant();
      tell(actor, "merge", kept.id, merged.id);
      clients.flush();
      events.fire(new RecordsMerged(kept.id, merged.id, actor));
    }
    return fit;
  }

  /** Takes a record out of the one it was merged into; false when it is in none or for too long. */
  @Transactional
  public boolean undo(UUID mergedId, String actor) {
    var merged = closing.locked(mergedId);
    if (merged == null || !undoable(merged)) {
      return false;
    }
    tell(actor, "take apart", merged.mergedInto, merged.id);
    merged.mergedInto = null;
    merged.mergedAt = null;
    return true;
  }

  /** Whether there is still time to take it out. */
  public boolean undoable(Client merged) {
    return !merged.closed() && merged.mergedInto != null && clock.instant().isBefore(merged.mergedAt.plus(UNDONE_WITHIN));
  }

  private void tell(String actor, String action, UUID kept, UUID merged) {
    trail.record(actor, action, "client " + kept, kept, "client " + merged);
    trail.record(actor, action, "client " + merged, merged, "client " + kept);
  }
}
