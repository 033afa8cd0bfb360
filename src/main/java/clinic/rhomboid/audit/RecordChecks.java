package clinic.rhomboid.audit;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** Checks what was signed for a client, in whichever room, against its digests: those beside it and those in the trail. */
@ApplicationScoped
public class RecordChecks {

  private final List<SignedRecords> rooms;
  private final Trail trail;

  RecordChecks(@All List<SignedRecords> rooms, Trail trail) {
    this.rooms = rooms;
    this.trail = trail;
  }

  /**
   * What was checked, and what is wrong with it in plain words.
   *
   * @param count how much there is that was signed
   */
  public record Checked(int count, List<String> findings) {}

  @Transactional
  public Checked of(UUID client) {
    var signed = rooms.stream().flatMap(room -> room.of(client).stream()).toList();
    var findings = new ArrayList<String>();
    var missing = new HashSet<>(trail.evidence(client));
    for (var one : signed) {
      missing.remove(one.actual());
      if (!one.actual().equals(one.stored())) {
        findings.add(one.ifChanged());
      }
    }
    if (!missing.isEmpty()) {
      findings.add((missing.size() == 1 ? "Something that was" : missing.size() + " things that were")
          + " signed for this client was deleted or replaced: the trail holds the digest, what belongs to it is not there.");
    }
    return new Checked(signed.size(), findings);
  }
}
