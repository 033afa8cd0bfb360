package clinic.rhomboid.notes;

import clinic.rhomboid.accounts.Staff;
import clinic.rhomboid.booking.Appointment;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a link to the note of a visit says: none while there is nothing to write and nothing to read. */
@ApplicationScoped
public class NoteLinks {

  private final Documents documents;
  private final SecurityIdentity identity;
  private final Clock clock;

  NoteLinks(Documents documents, SecurityIdentity identity, Clock clock) {
    this.documents = documents;
    this.identity = identity;
    this.clock = clock;
  }

  /** By visit, in one query. */
  @Transactional
  public Map<UUID, String> of(Collection<Appointment> visits) {
    var signed = new HashSet<>(visits.isEmpty() ? List.<UUID>of() : documents.visitsWithNote(
        visits.stream().map(visit -> visit.id).toList()));
    var me = identity.<String>getAttribute(Staff.THERAPIST);
    var links = new HashMap<UUID, String>();
    for (var visit : visits) {
      if (signed.contains(visit.id)) {
        links.put(visit.id, "Read the note");
      } else if (visit.hasTime() && visit.therapistId.equals(me) && NoteWriting.standstill(visit, clock.instant()).isEmpty()) {
        links.put(visit.id, "Write the note");
      }
    }
    return links;
  }
}
