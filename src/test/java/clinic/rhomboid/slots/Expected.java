package clinic.rhomboid.slots;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What the naive search expects, for the models of other rooms. */
public final class Expected {

  private final NaiveSearch search;
  private TreeMap<Instant, List<String>> found;

  public Expected(Supply supply, Demand demand, List<Place.Claim> taken, Window window, LocalDate from, int days) {
    search = new NaiveSearch(new Scenario(supply, demand, taken, window, from, days), taken);
  }

  /** The therapists at each start that can be had. */
  public TreeMap<Instant, List<String>> starts() {
    if (found == null) {
      found = search.find();
    }
    return found;
  }

  /** What a visit at this start takes with this therapist and in this room; nothing when the room cannot be had. */
  public List<Place.Claim> claims(String therapist, int room, Instant start) {
    var where = search.scenario().supply().rooms().stream().filter(one -> one.id() == room).findFirst().orElseThrow();
    if (!search.fits(where, start)) {
      return List.of();
    }
    var demand = search.scenario().demand();
    var who = search.scenario().therapist(therapist);
    var claims = new ArrayList<Place.Claim>();
    claims.add(new Place.Claim(who.resource(), search.therapistSpan(start), demand.strains() ? demand.minutes() : 0));
    where.tables().forEach(table -> claims.add(new Place.Claim(table, search.roomSpan(where, start))));
    return claims;
  }
}
