package clinic.rhomboid.portal;

import clinic.rhomboid.absences.Proposals;
import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.booking.Overrulings;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.booking.ReviewDecision;
import clinic.rhomboid.booking.ReviewDecisions;
import clinic.rhomboid.booking.VisitWords;
import clinic.rhomboid.booking.Wishes;
import clinic.rhomboid.clients.Client;
import clinic.rhomboid.review.Questions;
import clinic.rhomboid.screening.RuleSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** A client's visits. */
@ApplicationScoped
class MyVisits {

  private final Appointments appointments;
  private final ReviewDecisions decisions;
  private final Questions questions;
  private final Wishes wishes;
  private final Overrulings overrulings;
  private final Proposals proposals;
  private final Pictures pictures;
  private final RuleSet rules;

  MyVisits(Appointments appointments, ReviewDecisions decisions, Questions questions, Wishes wishes,
      Overrulings overrulings, Proposals proposals, Pictures pictures, RuleSet rules) {
    this.appointments = appointments;
    this.decisions = decisions;
    this.questions = questions;
    this.wishes = wishes;
    this.overrulings = overrulings;
    this.proposals = proposals;
    this.pictures = pictures;
    this.rules = rules;
  }

  /** The latest first. */
  List<Appointment> all(Client client) {
    return appointments.list("clientId = ?1 order by coalesce(startsAt, createdAt) desc, id", client.id);
  }

  List<Dossier.Visit> told(Client client) {
    return all(client).stream().map(visit -> told(visit, client.keyId != null)).toList();
  }

  String therapist(Appointment visit) {
    return visit.hasTime() ? named(names(visit), visit.therapistId) : null;
  }

  String name(String therapist, Appointment visit) {
    return named(names(visit), therapist);
  }

  String technique(Appointment visit) {
    return visit.technique == null ? null : rules.technique(visit.technique).name();
  }

  private Dossier.Visit told(Appointment visit, boolean readable) {
    var said = decisions.list("appointmentId = ?1 order by decidedAt", visit.id).stream()
        .map(decision -> word(decision, names(visit), readable)).toList();
    return new Dossier.Visit(visit.id, visit.state.name(), VisitWords.status(visit), visit.startsAt, visit.endsAt,
        technique(visit), visit.minutes, therapist(visit), visit.priceAmount, visit.priceCurrency, visit.lateCancel,
        visit.cancelFee, visit.forgivenAt != null, visit.approval == null ? null : visit.approval.name(), visit.createdAt, visit.closedAt, visit.contactEmail, visit.contactPhone,
        readable ? wishes.of(visit).orElse(null) : null, said, readable ? asked(visit) : List.of(),
        overrulings.of(visit).stream().map(one -> new Dossier.Overruled(one.what(), one.reason(), one.at())).toList(),
        proposals.about(visit.id).stream().map(one -> new Dossier.Proposed(one.startsAt,
            one.therapistId == null ? null : named(names(visit), one.therapistId), one.answerBy, one.state.words)).toList());
  }

  /** Why a therapist accepts is written for colleagues; why one declines is written to the client. */
  private Dossier.Word word(ReviewDecision decision, Map<String, String> names, boolean readable) {
    var toClient = readable && decision.kind == ReviewDecision.Kind.DECLINED;
    return new Dossier.Word(decision.kind.name(), decision.decidedAt, named(names, decision.therapistId),
        toClient ? decisions.words(decision) : null);
  }

  private List<Dossier.Question> asked(Appointment visit) {
    return questions.about(visit.id).stream().map(asked -> new Dossier.Question(asked.askedAt(),
        named(names(visit), asked.therapist()), asked.question(), asked.answeredAt(), asked.answer())).toList();
  }

  private Map<String, String> names(Appointment visit) {
    return pictures.lastSeen(visit.locationId).therapistNames();
  }

  private static String named(Map<String, String> names, String therapist) {
    return names.getOrDefault(therapist, therapist);
  }
}
