package clinic.rhomboid.visits;

import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.AppointmentState;
import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.booking.TermsWords;
import clinic.rhomboid.booking.VisitWords;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.techniques.Money;
import clinic.rhomboid.time.ClientTimes;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A visit as its client sees it.
 *
 * @param tone how its state is coloured
 * @param when null for a request for a call, which has no time yet
 * @param letter whether the therapist who declined wrote to the client
 * @param proven whether the browser has proven to be the client's
 * @param advice what the therapist wrote, or null as long as it has not
 * @param cost what cancelling costs now, or null for a request
 * @param fee what was due for cancelling late, or null
 * @param answerBy until when an unconfirmed visit is decided about, or null
 * @param phoneUs whether it can still be changed, though not here any more
 * @param asked whether the therapist waits for the answer to a question
 * @param onHold whether its answers, or what was ticked and not signed, stand in its way
 * @param holdAdvice what the rules advise then; empty as long as the browser has not proven anything
 * @param canAnswer whether the client may still fill in the form or change what it says
 * @param chooseTime a therapist has said yes to a request, and the client now picks a time
 */
public record VisitView(
    String path,
    String firstName,
    String status,
    String tone,
    When when,
    String technique,
    String therapist,
    String extra,
    String price,
    String cost,
    String fee,
    boolean letter,
    boolean proven,
    String advice,
    boolean asked,
    boolean confirmed,
    boolean pending,
    String answerBy,
    boolean formMissing,
    boolean onHold,
    List<String> holdAdvice,
    boolean canAnswer,
    boolean chooseTime,
    boolean canMove,
    boolean canCancel,
    boolean phoneUs) {

  private static final Locale US = Locale.US;

  /** The time of a visit in the words of its page. */
  public record When(String iso, String weekday, String month, String day, String shortWeekday, String date, String hours) {

    static When of(ZonedDateTime start, ZonedDateTime end) {
      var times = new ClientTimes(start.getZone());
      return new When(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(start), text(start, "EEEE"), text(start, "MMM"),
          text(start, "d"), text(start, "EEE"), times.day(start.toInstant()),
          times.time(start.toInstant()) + " to " + times.time(end.toInstant()));
    }
  }

  static VisitView of(
      Appointment visit, String token, String firstName, ClinicSupply supply, RuleSet rules,
      boolean letter, boolean proven, String advice, boolean asked, List<String> holdAdvice, Instant now) {
    var zone = supply.zone();
    return new VisitView(
        "/visits/" + token,
        firstName,
        VisitWords.status(visit),
        VisitWords.tone(visit),
        visit.hasTime() ? When.of(visit.startsAt.atZone(zone), visit.endsAt.atZone(zone)) : null,
        visit.hasTime() ? rules.technique(visit.technique).name() : null,
        visit.hasTime() ? supply.therapistNames().getOrDefault(visit.therapistId, visit.therapistId) : null,
        visit.hasTime() ? length(visit) : null,
        visit.hasTime() ? Money.text(visit.priceAmount, visit.priceCurrency) : null,
        visit.hasTime() ? cost(visit, supply, now) : null,
        visit.cancelFee == null || visit.cancelFee == 0 ? null : Money.text(visit.cancelFee, visit.priceCurrency),
        letter,
        proven,
        advice,
        asked,
        visit.told() == AppointmentState.CONFIRMED,
        visit.unconfirmed(),
        answerBy(visit, supply),
        visit.intakeId == null && visit.canAnswer(now),
        visit.state == AppointmentState.SUSPENDED,
        holdAdvice,
        visit.canAnswer(now),
        visit.canArrange(),
        visit.clientMayMove(now),
        visit.clientMayCancel(now),
        visit.canMove(now) && !visit.clientMayMove(now) || visit.canCancel(now) && !visit.clientMayCancel(now));
  }

  private static String length(Appointment visit) {
    return visit.minutes + " minutes"
        + (visit.extraMinutes > 0 ? ", and " + visit.extraMinutes + " more for questions and setting up" : "");
  }

  private static String cost(Appointment visit, ClinicSupply supply, Instant now) {
    var times = new ClientTimes(supply.zone());
    return visit.unconfirmed() || visit.state == AppointmentState.SUSPENDED
        ? "Cancelling is free of charge, as it is not confirmed."
        : new TermsWords(visit.terms, visit.startsAt, visit.priceAmount, visit.priceCurrency, times, now).cancelling();
  }

  private static String answerBy(Appointment visit, ClinicSupply supply) {
    return visit.answerBy() == null ? null : new ClientTimes(supply.zone()).full(visit.answerBy());
  }

  private static String text(ZonedDateTime time, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, US).format(time);
  }
}
