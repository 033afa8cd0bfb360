package clinic.rhomboid.outcomes;

import clinic.rhomboid.clients.Client;
import clinic.rhomboid.intake.Intakes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Gathers what a client said over the visits: in the signed forms about the worst place, and a day after about each. */
@ApplicationScoped
public class Courses {

  private static final String NOW = "painNow";

  private final Intakes intakes;
  private final FollowUps followUps;
  private final Regions regions;

  Courses(Intakes intakes, FollowUps followUps, Regions regions) {
    this.intakes = intakes;
    this.followUps = followUps;
    this.regions = regions;
  }

  /** Whether the client has answered at least twice, so that there is a course to look at; opens nothing. */
  public boolean worthALook(UUID clientId) {
    return intakes.signedBy(clientId).size() + followUps.answered(clientId) > 1;
  }

  /** The course of everything this client said; empty once the record is erased. */
  public Course of(Client client, ZoneId zone) {
    return Course.of(client.keyId == null ? List.of() : measures(client, zone), regions.labels());
  }

  private List<Measure> measures(Client client, ZoneId zone) {
    var before = intakes.signedBy(client.id).stream().map(revision -> {
      var complaint = intakes.answers(revision).complaint();
      var now = complaint.scores().get(NOW);
      var worst = Regions.worst(complaint);
      return new Said(revision.signedAt, false,
          now == null || worst.isEmpty() ? Map.of() : Map.of(worst.get(), now));
    });
    var after = followUps.of(client.id).stream().filter(followUp -> followUp.answeredAt != null)
        .map(followUp -> new Said(followUp.answeredAt, true, followUps.answers(followUp, client)));
    return Stream.concat(before, after).sorted(Comparator.comparing(Said::at))
        .map(said -> new Measure(LocalDate.ofInstant(said.at(), zone), said.after(), said.scores())).toList();
  }

  private record Said(Instant at, boolean after, Map<String, Integer> scores) {}
}
