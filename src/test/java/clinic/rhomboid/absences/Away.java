package clinic.rhomboid.absences;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.messages.MessageKind;
import clinic.rhomboid.vault.Tokens;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Lets a therapist be away for exactly one made-up visit, far ahead; who tests it takes it back. */
@ApplicationScoped
public class Away {

  private final Reporting reporting;
  private final Editing editing;
  private final Responding responding;
  private final Proposals proposals;
  private final Locations locations;
  private final Tokens tokens;
  private final Database database;

  Away(Reporting reporting, Editing editing, Responding responding, Proposals proposals, Locations locations, Tokens tokens, Database database) {
    this.reporting = reporting;
    this.editing = editing;
    this.responding = responding;
    this.proposals = proposals;
    this.locations = locations;
    this.tokens = tokens;
    this.database = database;
  }

  /** An absence with one proposal, and the secret part of its link. */
  public record One(String id, String proposal, String token, UUID visit, String start) {}

  public static One noted() {
    var away = Arc.container().instance(Away.class).get();
    var one = away.forOne("elena");
    away.workAgain(one);
    return one;
  }

  /** The time off goes at once, so that it is in nobody's way. */
  void workAgain(One one) {
    database.execute("DELETE FROM time_off WHERE id = (SELECT time_off_id FROM absence WHERE id = cast(? AS uuid))", one.id());
  }

  One forOne(String therapist) {
    var slot = Api.someSlot("swedish", 60, "therapist", therapist);
    var visit = UUID.fromString(Api.book(Api.wish("A01", "swedish", 60, slot.start()).put("therapist", therapist))
        .statusCode(201).extract().path("id"));
    var start = OffsetDateTime.parse(slot.start()).toInstant();
    var absence = reporting.report(
        locations.only().id, therapist, start, start.plus(Duration.ofHours(1)), "desk@rhomboid.test");
    var proposal = database.column("SELECT id FROM absence_proposal WHERE absence_id = ? AND appointment_id = ?", absence, visit).get(0);
    return new One(absence.toString(), proposal, token(proposal), visit, slot.start());
  }

  /** As if its therapist could not come: proposes another place, and says yes to it. What became of it. */
  public String proposeAndAccept(Appointment visit) {
    if (!visit.hasTime() || !visit.state.stillToCome()) {
      return "Nothing to propose";
    }
    var absence = reporting.report(visit.locationId, visit.therapistId, visit.startsAt, visit.endsAt, "desk@rhomboid.test");
    try {
      editing.send(absence, "desk@rhomboid.test");
      var about = QuarkusTransaction.requiringNew().call(() -> proposals.of(absence)).stream()
          .filter(one -> one.visitId.equals(visit.id)).findFirst().orElseThrow();
      return responding.accept(about) ? "Moved" : about.state.name();
    } finally {
      back(absence.toString());
    }
  }

  String token(String proposal) {
    return tokens.ofLink(MessageKind.VISIT_PROPOSAL.linkPath(), proposal, 1);
  }

  void back(String absence) {
    editing.end(UUID.fromString(absence), "desk@rhomboid.test");
  }
}
