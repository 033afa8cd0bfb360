package clinic.rhomboid.limits;

import clinic.rhomboid.vault.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;

/** Counts tries. What was tried at is known by a keyed hash alone. */
@ApplicationScoped
public class Limits {

  private static final String COUNTS = "limits";
  private static final String TOLD = "limits told";

  private final LimitSwitch limits;
  private final ClinicBuckets clinic;
  private final NodeBuckets node;
  private final Refused refused;
  private final Secrets secrets;

  Limits(LimitSwitch limits, ClinicBuckets clinic, NodeBuckets node, Refused refused, Secrets secrets) {
    this.limits = limits;
    this.clinic = clinic;
    this.node = node;
    this.refused = refused;
    this.secrets = secrets;
  }

  /**
   * Counts one try at this target, apart from the transaction that may be under way: a rollback does not give it back.
   *
   * @param target its parts; an IPv6 address stands for the network of its household
   * @throws LimitExceededException when there have been too many
   */
  public void spend(Limit limit, String... target) {
    refusal(limit, target).ifPresent(refusal -> {
      throw new LimitExceededException(refusal);
    });
  }

  /** Counts one try at this target. The answer is empty, or why it was one too many. */
  public Optional<Refusal> refusal(Limit limit, String... target) {
    if (!limits.on()) {
      return Optional.empty();
    }
    var key = key(limit, target);
    var wait = limit.ofNode() ? node.spend(limit, key) : clinic.spend(limit.tries, limit.per, key);
    return wait.map(time -> new Refusal(limit, time, firstToTell(limit, key)));
  }

  /** Gives one try back that turned out not to count. */
  public void giveBack(Limit limit, String... target) {
    if (limits.on()) {
      clinic.giveBack(limit.tries, limit.per, key(limit, target));
    }
  }

  /**
   * Counts nothing, and looks no further than this node's memory: for what costs a try only when it fails.
   *
   * @throws LimitExceededException when a try at this target was one too many and it is still too early for the next
   */
  public void check(Limit limit, String... target) {
    if (limits.on()) {
      refused.wait(key(limit, target)).ifPresent(wait -> {
        throw new LimitExceededException(new Refusal(limit, wait, false));
      });
    }
  }

  private boolean firstToTell(Limit limit, ByteBuffer key) {
    var told = ByteBuffer.wrap(secrets.fingerprint(TOLD, Base64.getEncoder().encodeToString(key.array())));
    return clinic.spend(1, limit.per, told).isEmpty();
  }

  private ByteBuffer key(Limit limit, String... target) {
    // Another number of tries is another count: what was counted before the change is let lapse.
    var what = Stream.of(limit.name(), Integer.toString(limit.tries), limit.per.toString());
    var whom = Arrays.stream(target).map(Network::of);
    return ByteBuffer.wrap(secrets.fingerprint(COUNTS, Stream.concat(what, whom).toArray(String[]::new)));
  }
}
