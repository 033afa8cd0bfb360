package clinic.rhomboid.desk;

import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.Telling;
import clinic.rhomboid.time.Typed;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;

/** Where a visit is to go, and where whoever sends it has seen it; a drag sends the same as the page without one. */
public class MoveForm {

  /** A button of the page: the start and the therapist. */
  @RestForm String place;

  @RestForm String start;
  @RestForm String therapist;
  @RestForm String seenStart;
  @RestForm String seenTherapist;
  @RestForm List<String> tell;

  /** Null when there is none. */
  Instant start() {
    return Typed.instant(place == null ? start : place.split(" ", 2)[0]).orElse(null);
  }

  /** Null for whoever fits. */
  String therapist() {
    var wanted = place == null ? therapist : place.substring(place.indexOf(' ') + 1);
    return wanted == null || wanted.isBlank() ? null : wanted;
  }

  Telling telling() {
    return TellQuestion.answer(tell);
  }

  /** As it was sent, for a page that asks one thing more. */
  Map<String, String> sent() {
    var sent = new LinkedHashMap<String, String>();
    sent.put("start", start().toString());
    sent.put("therapist", therapist());
    sent.put("seenStart", seenStart);
    sent.put("seenTherapist", seenTherapist);
    sent.put("tell", telling() == Telling.NOT ? "no" : "yes");
    sent.values().removeIf(Objects::isNull);
    return sent;
  }

  /** Whether the visit still stands where it was seen, so that nobody moves it back by moving it on. */
  boolean sees(Appointment visit) {
    return (seenStart == null || Typed.instant(seenStart).filter(visit.startsAt::equals).isPresent())
        && (seenTherapist == null || seenTherapist.equals(visit.therapistId));
  }
}
