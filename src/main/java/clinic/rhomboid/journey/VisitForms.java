package clinic.rhomboid.journey;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.booking.VisitLinks;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.intake.Draft;
import clinic.rhomboid.intake.DraftContent;
import clinic.rhomboid.intake.Drafts;
import clinic.rhomboid.intake.IntakeRevision;
import clinic.rhomboid.intake.Intakes;
import clinic.rhomboid.proof.ClientSessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The forms of visits that exist already: the one that was missing, or the signed answers to be changed. */
@ApplicationScoped
class VisitForms {

  private final Appointments appointments;
  private final Clients clients;
  private final Intakes intakes;
  private final Drafts drafts;
  private final AnsweredPages answered;
  private final VisitLinks links;
  private final ClientSessions proofs;
  private final Trail trail;

  VisitForms(
      Appointments appointments, Clients clients, Intakes intakes, Drafts drafts, AnsweredPages answered,
      VisitLinks links, ClientSessions proofs, Trail trail) {
    this.appointments = appointments;
    this.clients = clients;
    this.intakes = intakes;
    this.drafts = drafts;
    this.answered = answered;
    this.links = links;
    this.proofs = proofs;
    this.trail = trail;
  }

  /**
   * The visit's form, where the client left it on whatever device. One that began from answers which others have replaced
   * meanwhile begins anew from those.
   *
   * @param consentVersion by which the client agreed that the answers are kept, or null for one who signed before
   */
  @Transactional
  Draft open(UUID visitId, String consentVersion) {
    var visit = appointments.locked(visitId);
    var signed = signed(visit);
    var base = signed.map(revision -> revision.id).orElse(null);
    var begun = drafts.openFor(visitId);
    if (begun.isPresent() && Objects.equals(begun.get().base, base)) {
      return begun.get();
    }
    begun.ifPresent(stale -> drafts.drop(stale.id));
    trail.record("client", "fill in", "visit " + visitId, visit.clientId, null);
    return drafts.begin(visit.locationId, content(visit, signed, consentVersion), visitId, base);
  }

  /** What the client signed for this visit last. */
  Optional<IntakeRevision> signed(Appointment visit) {
    return Optional.ofNullable(visit.intakeId).flatMap(intakes::current);
  }

  /** The pages as they were signed last; empty for a form that was missing. */
  Map<String, Map<String, List<String>>> before(Draft draft) {
    return draft.base == null ? Map.of() : answered.of(intakes.answers(intakes.revision(draft.base)));
  }

  /** Where somebody is sent first who has not proven to be the client of the visit whose form this is. */
  Optional<String> proofNeeded(Draft draft) {
    var visit = appointments.findById(draft.forVisit);
    if (proven(visit)) {
      return Optional.empty();
    }
    // A form that was signed leads no stranger to the visit's own link: it may have been renewed since.
    return Optional.of(draft.state == Draft.State.OPEN
        ? links.path(visit.id, visit.linkGeneration) + "/proof?next=form" : "/visits");
  }

  boolean proven(Appointment visit) {
    return proofs.current().filter(proof -> proof.opens(visit.id, visit.clientId)).isPresent();
  }

  private DraftContent content(Appointment visit, Optional<IntakeRevision> signed, String consentVersion) {
    var content = DraftContent.EMPTY.of(clients.findById(visit.clientId).birthDate, null, consentVersion);
    var pages = signed.map(revision -> answered.of(intakes.answers(revision))).orElse(Map.of());
    for (var page : pages.entrySet()) {
      content = content.withPage(page.getKey(), page.getValue());
    }
    return content;
  }
}
