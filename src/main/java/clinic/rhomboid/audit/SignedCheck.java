package clinic.rhomboid.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** Checks everything signed for a client against its digests, those beside it and those that hang in the trail. */
@ApplicationScoped
public class SignedCheck {

  private final Instance<SignedSheets> rooms;
  private final Trail trail;

  SignedCheck(@Any Instance<SignedSheets> rooms, Trail trail) {
    this.rooms = rooms;
    this.trail = trail;
  }

  /**
   * What was checked, and what is wrong with it in plain words.
   *
   * @param count how many signed sheets there are
   */
  public record Checked(int count, List<String> findings) {}

  @Transactional
  public Checked of(UUID client) {
    var sheets = rooms.stream().flatMap(room -> room.signedFor(client).stream()).toList();
    var findings = new ArrayList<String>();
    var missing = new HashSet<>(trail.evidence(client));
    for (var sheet : sheets) {
      missing.remove(sheet.actual());
      if (!sheet.actual().equals(sheet.kept())) {
        findings.add("The " + sheet.what() + " signed on " + sheet.day() + " were changed after they were signed.");
      }
    }
    if (!missing.isEmpty()) {
      findings.add((missing.size() == 1 ? "One signed sheet" : missing.size() + " signed sheets") + " of this client was"
          + " deleted or replaced: the trail holds the digest, what belongs to it is not there.");
    }
    return new Checked(sheets.size(), findings);
  }
}
