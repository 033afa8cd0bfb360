package clinic.rhomboid.booking;

import clinic.rhomboid.location.Here;
import clinic.rhomboid.audit.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Opens a visit to whoever holds its link. A link that opens nothing is on the trail, without its token. */
@ApplicationScoped
public class VisitDoor {

  /**
   * How long a link opens a visit that is over: long enough to read again what was said and to ask about the bill, and no
   * longer, since mails lie about for years.
   */
  public static final Duration LIFE = Duration.ofDays(30);

  private static final String CLIENT = "client";
  private static final String ACTION = "open link";

  private final Appointments appointments;
  private final ReviewDecisions decisions;
  private final Here here;
  private final Trail trail;
  private final Clock clock;

  VisitDoor(Appointments appointments, ReviewDecisions decisions, Here here, Trail trail, Clock clock) {
    this.appointments = appointments;
    this.decisions = decisions;
    this.here = here;
    this.trail = trail;
    this.clock = clock;
  }

  /** The visit, unless the link was never one, was replaced, or is out of date. */
  public Optional<Appointment> open(String token) {
    var visit = appointments.byToken(token);
    if (visit.filter(this::opens).isEmpty()) {
      trail.denied(CLIENT, ACTION, visit.map(dead -> "visit " + dead.id).orElse("visit"));
      return Optional.empty();
    }
    visit.ifPresent(opened -> here.is(opened.locationId));
    return visit;
  }

  /** Whether the visit's link still leads to it. */
  public boolean opens(Appointment visit) {
    return clock.instant().isBefore(visit.over(accepted(visit)).plus(LIFE));
  }

  private Instant accepted(Appointment visit) {
    return visit.acceptanceId == null ? null : decisions.findById(visit.acceptanceId).decidedAt;
  }
}
