package clinic.rhomboid.slots;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The busy spans of the resources, holds and visits alike, in primitive arrays: a clinic has thousands of them, and
 * they are read on every search. Claims may begin and end at any second and may overlap each other.
 */
public final class Claims {

  /** No claims at all. */
  public static final Claims NONE = builder().build();

  private static final Spans NO_SPANS = new Spans();

  private final Map<Integer, Spans> byResource;
  private final Map<Integer, List<Strain>> strains;

  private Claims(Map<Integer, Spans> byResource, Map<Integer, List<Strain>> strains) {
    this.byResource = byResource;
    this.strains = strains;
  }

  /** A claim for straining work, which load limits count. */
  record Strain(long from, long to, int minutes) {}

  public static Builder builder() {
    return new Builder();
  }

  /** Of these starts, keeps out those whose span would overlap a claim of the resource. */
  void block(Starts starts, Reach reach, int resource) {
    var spans = byResource.getOrDefault(resource, NO_SPANS);
    for (var i = 0; i < spans.length; i += 2) {
      reach.block(starts, spans.bounds[i], spans.bounds[i + 1]);
    }
  }

  /** The busy spans of a resource, in no order; they may overlap. */
  void each(int resource, Work.Stretches spans) {
    var all = byResource.getOrDefault(resource, NO_SPANS);
    for (var i = 0; i < all.length; i += 2) {
      spans.add(all.bounds[i], all.bounds[i + 1]);
    }
  }

  /** The minutes of straining work in the claims of a therapist that begin in this stretch, such as a day. */
  public int strainMinutes(int resource, Instant from, Instant to) {
    return strains(resource).stream()
        .filter(strain -> strain.from() >= from.getEpochSecond() && strain.from() < to.getEpochSecond())
        .mapToInt(Strain::minutes)
        .sum();
  }

  /** In order of time. */
  List<Strain> strains(int resource) {
    return strains.getOrDefault(resource, List.of());
  }

  /** Takes claims row by row, fastest when the rows of a resource follow each other. */
  public static final class Builder {

    private Map<Integer, Spans> byResource = new HashMap<>();
    private final Map<Integer, List<Strain>> strains = new HashMap<>();
    private Spans last;
    private int lastResource;

    private Builder() {}

    /**
     * Adds one claim, in epoch seconds, the end not included; round a bound that is no whole second outwards.
     *
     * @throws IllegalArgumentException when the claim does not end after it begins
     */
    public Builder add(int resource, long fromEpochSecond, long toEpochSecond) {
      if (toEpochSecond <= fromEpochSecond) {
        throw new IllegalArgumentException("A claim ends after it begins: resource " + resource);
      }
      if (last == null || resource != lastResource) {
        last = byResource.computeIfAbsent(resource, r -> new Spans());
        lastResource = resource;
      }
      last.add(fromEpochSecond, toEpochSecond);
      return this;
    }

    /** Adds one claim likewise, with what it adds to a therapist's load. */
    public Builder add(int resource, long fromEpochSecond, long toEpochSecond, int strainMinutes) {
      add(resource, fromEpochSecond, toEpochSecond);
      if (strainMinutes > 0) {
        strains.computeIfAbsent(resource, r -> new ArrayList<>())
            .add(new Strain(fromEpochSecond, toEpochSecond, strainMinutes));
      }
      return this;
    }

    /** The claims added so far. The builder is spent. */
    public Claims build() {
      strains.values().forEach(ofOne -> ofOne.sort(Comparator.comparingLong(Strain::from)));
      var claims = new Claims(byResource, strains);
      byResource = null;
      last = null;
      return claims;
    }
  }

  private static final class Spans {

    private long[] bounds = new long[32];
    private int length;

    void add(long from, long to) {
      if (length == bounds.length) {
        bounds = Arrays.copyOf(bounds, length * 2);
      }
      bounds[length++] = from;
      bounds[length++] = to;
    }
  }
}
