package clinic.rhomboid.outcomes;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.outcomes.FollowUpDoor.Opened;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

/** Keeps each number as it is pressed. */
@ApplicationScoped
class Answering {

  private static final String CLIENT = "client";

  private final FollowUps followUps;
  private final Trail trail;
  private final Clock clock;

  Answering(FollowUps followUps, Trail trail, Clock clock) {
    this.followUps = followUps;
    this.trail = trail;
    this.clock = clock;
  }

  @Transactional(MANDATORY)
  void answer(Opened opened, String region, int score) {
    // One press after the other: each adds to what the one before has kept.
    var followUp = followUps.locked(opened.followUp().id);
    var answers = new TreeMap<>(followUps.answers(followUp, opened.client()));
    answers.put(region, score);
    followUps.seal(followUp, opened.client(), answers);
    if (followUp.answeredAt == null) {
      followUp.answeredAt = clock.instant();
    }
    trail.record(CLIENT, "answer", "follow-up " + followUp.id, opened.client().id, null);
  }

  /** What was answered, for a browser that has proven to be the client's; for any other nothing. */
  @Transactional(MANDATORY)
  Map<String, Integer> shown(Opened opened) {
    if (!opened.proven()) {
      return Map.of();
    }
    trail.record(CLIENT, "read", "follow-up " + opened.followUp().id, opened.client().id, null);
    return followUps.answers(opened.followUp(), opened.client());
  }
}
