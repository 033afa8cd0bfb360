package clinic.rhomboid.audit;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the chain stood: copied out of reach, it shows later whether the chain still stands there. */
public record Anchor(long position, byte[] hash) {

  private static final Pattern TEXT = Pattern.compile("(?<![0-9a-f])(\\d{1,18})-([0-9a-f]{64})(?![0-9a-f])");

  /** The anchor somewhere in this text, such as a whole line of the log or of the mail. */
  public static Optional<Anchor> in(String text) {
    var found = TEXT.matcher(text);
    return found.find()
        ? Optional.of(new Anchor(Long.parseLong(found.group(1)), HexFormat.of().parseHex(found.group(2))))
        : Optional.empty();
  }

  boolean is(byte[] other) {
    return Arrays.equals(hash, other);
  }

  /** One word, so that it is copied as a whole. */
  @Override
  public String toString() {
    return position + "-" + HexFormat.of().formatHex(hash);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Anchor anchor && anchor.position == position && anchor.is(hash);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(position);
  }
}
