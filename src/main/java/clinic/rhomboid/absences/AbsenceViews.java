package clinic.rhomboid.absences;

import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.booking.Holds;
import clinic.rhomboid.booking.NextBest;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.booking.Replacing;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.clients.Identity;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.time.ClientTimes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the desk's pages about absences show. */
@ApplicationScoped
class AbsenceViews {

  private static final int ALTERNATIVES = 12;

  private final Proposals proposals;
  private final Appointments appointments;
  private final Replacing replacing;
  private final Holds holds;
  private final Clients clients;
  private final Pictures pictures;
  private final RuleSet rules;
  private final Clock clock;

  AbsenceViews(Proposals proposals, Appointments appointments, Replacing replacing, Holds holds, Clients clients,
      Pictures pictures, RuleSet rules, Clock clock) {
    this.proposals = proposals;
    this.appointments = appointments;
    this.replacing = replacing;
    this.holds = holds;
    this.clients = clients;
    this.pictures = pictures;
    this.rules = rules;
    this.clock = clock;
  }

  record Person(String id, String name) {}

  /** One of the list: how many answers are open, and how many clients are to be called. */
  record Line(UUID id, String therapist, String when, long visits, long open, long calls) {}

  /**
   * The page of one.
   *
   * @param ready how many can be sent now
   * @param notice what the desk has to know, or null
   */
  record Shown(UUID id, String therapist, String when, boolean ended, List<Row> rows, long ready, String notice) {

    Shown with(String words) {
      return new Shown(id, therapist, when, ended, rows, ready, words);
    }
  }

  /**
   * A visit that is touched.
   *
   * @param proposed the place that is kept, or null
   * @param why a call is needed, or null
   * @param until by when the client may answer, or null
   * @param pending whether somebody still has to do something about it
   * @param agreeable whether a client who is called can say yes to it: its place is still kept
   * @param places others to choose from; empty once it is sent
   */
  record Row(UUID id, UUID visitId, String client, String phone, String phoneHref, String when, String what, String state,
      String tone, String proposed, String why, String until, boolean pending, boolean agreeable, boolean editable,
      List<Place> places) {}

  record Place(String value, String words) {}

  List<Person> people(ClinicSupply supply) {
    return supply.supply().therapists().stream()
        .map(one -> new Person(one.id(), supply.therapistNames().get(one.id()))).toList();
  }

  Line line(Absence absence) {
    var supply = pictures.lastSeen(absence.locationId);
    var all = proposals.of(absence.id);
    return new Line(absence.id, supply.therapistNames().getOrDefault(absence.therapistId, absence.therapistId),
        when(absence, supply), all.size(), count(all, Proposal.State.SENT), count(all, Proposal.State.CALL));
  }

  @Transactional
  Shown shown(Absence absence) {
    var supply = pictures.lastSeen(absence.locationId);
    var all = proposals.of(absence.id);
    return new Shown(absence.id, supply.therapistNames().getOrDefault(absence.therapistId, absence.therapistId),
        when(absence, supply), absence.endedAt != null, all.stream().map(one -> row(one, supply)).toList(),
        count(all, Proposal.State.DRAFT), null);
  }

  private Row row(Proposal proposal, ClinicSupply supply) {
    var visit = appointments.findById(proposal.visitId);
    var times = new ClientTimes(supply.zone());
    var editable = proposal.state == Proposal.State.DRAFT || proposal.state == Proposal.State.CALL;
    var tone = switch (proposal.state) {
      case ACCEPTED, SETTLED -> "ok";
      case CALL -> "attention";
      default -> "";
    };
    return new Row(proposal.id, visit.id, clients.findById(visit.clientId).name,
        visit.contactPhone == null ? null : Identity.phoneForPeople(visit.contactPhone, supply.location().country),
        "tel:" + visit.contactPhone, times.full(proposal.oldStart),
        rules.technique(visit.technique).name() + ", " + visit.minutes + " min", proposal.state.words, tone,
        proposal.startsAt == null ? null : words(proposal.startsAt, proposal.therapistId, times, supply),
        proposal.callBecause == null ? null : proposal.callBecause.words,
        proposal.open(clock.instant()) ? times.full(proposal.answerBy) : null, proposal.pending(),
        proposal.pending() && kept(proposal), editable,
        editable ? replacing.candidates(visit.id, ALTERNATIVES).stream()
            .map(pick -> place(pick, times, supply)).toList() : List.of());
  }

  private boolean kept(Proposal proposal) {
    return proposal.holdId != null && holds.findByIdOptional(proposal.holdId)
        .filter(hold -> hold.expiresAt.isAfter(clock.instant())).isPresent();
  }

  private static Place place(NextBest.Pick pick, ClientTimes times, ClinicSupply supply) {
    return new Place(pick.start() + " " + pick.therapist(), words(pick.start(), pick.therapist(), times, supply));
  }

  private static String words(Instant start, String therapist, ClientTimes times, ClinicSupply supply) {
    return times.full(start) + ", with " + supply.therapistNames().getOrDefault(therapist, therapist);
  }

  private static String when(Absence absence, ClinicSupply supply) {
    var times = new ClientTimes(supply.zone());
    // Until midnight is until the end of the day before.
    var last = absence.endsAt.minusSeconds(1);
    return times.full(absence.startsAt) + " to "
        + (times.date(last).equals(times.date(absence.endsAt)) ? times.full(absence.endsAt) : "the end of " + times.day(last));
  }

  private static long count(List<Proposal> all, Proposal.State state) {
    return all.stream().filter(one -> one.state == state).count();
  }
}
