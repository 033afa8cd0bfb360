package clinic.rhomboid.slots;

import java.util.Arrays;
import java.util.HashMap;
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

  private Claims(Map<Integer, Spans> byResource) {
    this.byResource = byResource;
  }

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

  /** Takes claims row by row, fastest when the rows of a resource follow each other. */
  public static final class Builder {

    private Map<Integer, Spans> byResource = new HashMap<>();
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

    /** The claims added so far. The builder is spent. */
    public Claims build() {
      var claims = new Claims(byResource);
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
