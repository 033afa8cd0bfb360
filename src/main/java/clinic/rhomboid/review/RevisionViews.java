package clinic.rhomboid.review;

import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.intake.AnswersJson;
import clinic.rhomboid.intake.IntakeRevision;
import clinic.rhomboid.intake.Intakes;
import clinic.rhomboid.intake.RulesOfRecord;
import clinic.rhomboid.intake.Said;
import clinic.rhomboid.intake.ScreeningResult;
import clinic.rhomboid.screening.Disposition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Puts together all that was signed for a visit, the last first. */
@ApplicationScoped
class RevisionViews {

  /** What the visit became stands on the trail, written with what did it: signing, and the screening that followed. */
  private static final String EFFECTS = """
      SELECT action, detail FROM trail WHERE client_id = :client AND subject = :visit
        AND action IN ('book', 'sign', 'screen again') ORDER BY id""";

  private final Intakes intakes;
  private final RulesOfRecord records;
  private final Pictures pictures;
  private final EntityManager entities;

  RevisionViews(Intakes intakes, RulesOfRecord records, Pictures pictures, EntityManager entities) {
    this.intakes = intakes;
    this.records = records;
    this.pictures = pictures;
    this.entities = entities;
  }

  List<RevisionView> of(Appointment visit) {
    var zone = pictures.lastSeen(visit.locationId).zone();
    var effects = effects(visit);
    var views = new ArrayList<RevisionView>();
    List<Said.Section> before = null;
    for (var revision : intakes.revisions(visit.intakeId)) {
      var said = said(revision);
      views.add(0, view(revision, zone, before == null ? List.of() : Said.changes(before, said),
          effects.get(revision.number), intakes.current(visit.intakeId).orElseThrow().id.equals(revision.id)));
      before = said;
    }
    return views;
  }

  private RevisionView view(
      IntakeRevision revision, ZoneId zone, List<Said.Changed> changes, String effect, boolean current) {
    return new RevisionView(revision.number, current, StaffTimes.dayAndTime(revision.signedAt, zone),
        intakes.signature(revision), records.named(revision.ruleSetSha256).version(), revision.questionnaire, changes,
        intakes.results(revision).stream().map(result -> decided(result, zone)).toList(), effect);
  }

  private List<Said.Section> said(IntakeRevision revision) {
    var rules = records.named(revision.ruleSetSha256);
    return Said.of(rules, new AnswersJson(rules).read(intakes.written(revision)).answers());
  }

  private static RevisionView.Decided decided(ScreeningResult result, ZoneId zone) {
    var words = switch (result.disposition) {
      case BOOK_NORMALLY -> "May be booked";
      case BOOK_WITH_MODIFICATIONS -> "May be booked, with changes";
      case THERAPIST_REVIEW -> "A therapist decides";
      case DO_NOT_BOOK -> "Do not book";
      case DO_NOT_BOOK_EMERGENCY -> "Do not book, emergency care";
    };
    var tone = result.disposition.forbidsBooking() ? "stop"
        : result.disposition == Disposition.THERAPIST_REVIEW ? "attention" : "ok";
    return new RevisionView.Decided(words, tone, StaffTimes.dayAndTime(result.judgedAt, zone),
        result.judgedFor == null ? null : StaffTimes.shortDay(result.judgedFor.atStartOfDay(zone)));
  }

  /** What each revision did to the visit, by its number. */
  private Map<Integer, String> effects(Appointment visit) {
    Stream<?> rows = entities.createNativeQuery(EFFECTS, Tuple.class)
        .setParameter("client", visit.clientId).setParameter("visit", "visit " + visit.id).getResultStream();
    var effects = new HashMap<Integer, String>();
    var number = 1;
    for (var row : rows.map(Tuple.class::cast).toList()) {
      var detail = row.get(1, String.class);
      if (row.get(0, String.class).equals("sign")) {
        number = Integer.parseInt(detail.replaceAll("\\D", ""));
      } else if (detail != null) {
        // Screened again by other rules, the visit went on from where this revision had put it.
        effects.merge(number, words(detail), (earlier, later) -> earlier + ", then " + later);
      }
    }
    return effects;
  }

  private static String words(String states) {
    var plain = states.toLowerCase(Locale.ROOT).replace('_', ' ').replace("suspended", "on hold");
    return states.contains(" to ") ? "from " + plain : plain;
  }
}
