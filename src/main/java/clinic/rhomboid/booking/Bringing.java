package clinic.rhomboid.booking;

import clinic.rhomboid.clients.Client;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.clients.Identity;
import clinic.rhomboid.intake.RulesOfRecord;
import clinic.rhomboid.slots.NoPlace;
import clinic.rhomboid.time.TimeRange;
import clinic.rhomboid.vault.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Brings clients and their visits to come over from elsewhere, all in one transaction. Trying it does the same and takes it
 * back, so that what is tried without trouble is what can be done. A visit is reserved by the verb that reserves all others:
 * it waits for its form, under the overlap guard, and what a client's answers forbid is not booked. A little long for the troubles it tells apart.
 */
@ApplicationScoped
public class Bringing {

  private static final String FINGERPRINT = "import";

  /** More than a first visit and a set-up add, so that the locks reach far enough whoever the client is. */
  private static final int MOST_EXTRA_MINUTES = 120;

  private final Writes writes;
  private final RulesOfRecord rules;
  private final Clients clients;
  private final KnownClient known;
  private final Reserving reserving;
  private final TimeTaking times;
  private final Pictures pictures;
  private final Secrets secrets;
  private final EntityManager entities;
  private final Clock clock;

  Bringing(Writes writes, RulesOfRecord rules, Clients clients, KnownClient known, Reserving reserving, TimeTaking times,
      Pictures pictures, Secrets secrets, EntityManager entities, Clock clock) {
    this.writes = writes;
    this.rules = rules;
    this.clients = clients;
    this.known = known;
    this.reserving = reserving;
    this.times = times;
    this.pictures = pictures;
    this.secrets = secrets;
    this.entities = entities;
    this.clock = clock;
  }

  /**
   * One line of what is brought.
   *
   * @param number the line's, for whoever reads the answer
   * @param wanted the visit, or null for a client alone
   */
  public record Brought(int number, Identity identity, WantedTime wanted) {}

  /** Why a line can't be brought: a reason of the calendar, or null for one of the client's record. */
  public record Obstacle(int number, NoPlace.Reason reason) {}

  /**
   * What has come of it.
   *
   * @param newClients how many records were made
   * @param visits those that were booked
   * @param there how many lines were brought before
   */
  public record Outcome(boolean open, int newClients, List<UUID> visits, int there, List<Obstacle> obstacles) {}

  /** Ends a transaction that shall leave nothing. */
  private static final class TakenBack extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Outcome outcome;

    TakenBack(Outcome outcome) {
      super(null, null, false, false);
      this.outcome = outcome;
    }
  }

  /** What bringing it would come to; nothing of it stays. */
  public Outcome tried(int location, List<Brought> lines, String actor) {
    try {
      return writes.inTransaction(() -> {
        throw new TakenBack(all(location, lines, actor));
      });
    } catch (TakenBack taken) {
      return taken.outcome;
    }
  }

  /**
   * Brings all of it, or nothing where a line meets an obstacle.
   *
   * @param also what belongs into the same transaction
   */
  public Outcome bring(int location, List<Brought> lines, String actor, Consumer<Outcome> also) {
    try {
      return writes.inTransaction(() -> {
        var outcome = all(location, lines, actor);
        if (!outcome.open() || !outcome.obstacles().isEmpty()) {
          throw new TakenBack(outcome);
        }
        also.accept(outcome);
        return outcome;
      });
    } catch (TakenBack taken) {
      return taken.outcome;
    }
  }

  private Outcome all(int location, List<Brought> lines, String actor) {
    if (!rules.approved()) {
      return new Outcome(false, 0, List.of(), 0, List.of());
    }
    var supply = pictures.current(location);
    var now = clock.instant();
    var people = people(lines);
    var wanted = lines.stream().filter(line -> line.wanted() != null).toList();
    times.lock(supply, wanted.stream().map(line -> line.wanted()).map(time ->
        TimeTaking.reach(time.start(), time.service().minutes(), MOST_EXTRA_MINUTES)).toArray(TimeRange[]::new));
    var visits = new ArrayList<UUID>();
    var obstacles = new ArrayList<Obstacle>();
    var there = 0;
    for (var line : wanted) {
      var client = people.get(line.number());
      var fingerprint = fingerprint(line);
      if (broughtBefore(fingerprint, client, line.wanted())) {
        there++;
        continue;
      }
      try {
        supply.checkPossible(line.wanted().start(), now);
        var wish = new Reservation(client.id, location, line.identity().email(), line.identity().phone(), line.wanted(), null);
        if (reserving.closedTo(client, wish, supply)) {
          obstacles.add(new Obstacle(line.number(), null));
        } else {
          var visit = reserving.reserveLocked(wish, client, actor);
          remember(fingerprint, visit.id);
          visits.add(visit.id);
        }
      } catch (NotPlacedException notFree) {
        obstacles.add(new Obstacle(line.number(), notFree.reason()));
      }
      forget();
    }
    var fresh = people.values().stream().filter(client -> !client.createdAt.isBefore(now)).map(client -> client.id).distinct().count();
    return new Outcome(true, (int) fresh, visits, there, obstacles);
  }

  /** Each line's client. Their turns are taken in one order and before any day's lock, as every booking takes its own. */
  private Map<Integer, Client> people(List<Brought> lines) {
    var people = new HashMap<Integer, Client>();
    lines.stream().sorted(Comparator.comparing((Brought line) -> line.identity().nameKey() + line.identity().birthDate()))
        .forEach(line -> {
          people.put(line.number(), clients.recognise(line.identity()));
          forget();
        });
    return people;
  }

  /** Whether this line has made a visit, whatever became of it, or the client comes at that time anyway. */
  private boolean broughtBefore(byte[] fingerprint, Client client, WantedTime wanted) {
    return (boolean) entities.createNativeQuery("SELECT EXISTS (SELECT 1 FROM imported_visit WHERE fingerprint = :line)"
            + " OR EXISTS (SELECT 1 FROM appointment WHERE client_id = :client AND starts_at = :start AND technique_id = :technique"
            + " AND state NOT IN ('CANCELLED', 'DECLINED', 'EXPIRED'))")
        .setParameter("line", fingerprint)
        .setParameter("client", client.id)
        .setParameter("start", wanted.start())
        .setParameter("technique", wanted.service().technique())
        .getSingleResult();
  }

  private void remember(byte[] fingerprint, UUID visit) {
    entities.createNativeQuery("INSERT INTO imported_visit (fingerprint, appointment_id) VALUES (:line, :visit)")
        .setParameter("line", fingerprint)
        .setParameter("visit", visit)
        .executeUpdate();
  }

  private byte[] fingerprint(Brought line) {
    var who = line.identity();
    return secrets.fingerprint(FINGERPRINT, who.nameKey(), who.birthDate().toString(), String.valueOf(who.email()),
        String.valueOf(who.phone()), line.wanted().service().technique(), line.wanted().start().toString());
  }

  /** Hibernate compares whatever it knows before each statement: of a long file it is told to know the last line only. */
  private void forget() {
    entities.flush();
    entities.clear();
  }
}
