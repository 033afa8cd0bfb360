package clinic.rhomboid.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * One entry of the trail.
 *
 * @param origin the address it came from; null in entries of the first form
 * @param reason where the reason lies sealed, such as {@code break-glass 6f…}, or null
 * @param evidence the digest of what was signed with it, or null
 * @param form by which its hash is made: the first knows neither origin nor reason nor evidence
 */
public record Entry(
    long id, Instant at, String actor, String action, String subject, String clientId, String detail, String origin,
    String reason, String evidence, int form) {

  /** What a refused attempt says in its detail. */
  public static final String DENIED = "denied";

  static final String COLUMNS = "t.id, t.at, t.actor, t.action, t.subject, cast(t.client_id AS text), t.detail,"
      + " t.origin, t.reason, t.evidence, t.form";

  static Entry of(ResultSet row) throws SQLException {
    return new Entry(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3),
        row.getString(4), row.getString(5), row.getString(6), row.getString(7), row.getString(8), row.getString(9),
        row.getString(10), row.getInt(11));
  }

  public boolean denied() {
    return DENIED.equals(detail);
  }

  /** The hash that seals this entry behind the one before it. */
  byte[] sealedBehind(byte[] previous) {
    var digest = sha256();
    digest.update(previous);
    digest.update(ByteBuffer.allocate(8).putLong(id).array());
    if (form == 1) {
      add(digest, at.toString(), actor, action, subject, clientId, detail);
    } else {
      // No part is that long, so that no entry of one form passes for one of another.
      digest.update(ByteBuffer.allocate(4).putInt(-form).array());
      add(digest, at.toString(), actor, action, subject, clientId, detail, origin, reason, evidence);
    }
    return digest.digest();
  }

  private static void add(MessageDigest digest, String... parts) {
    for (var part : parts) {
      var bytes = part == null ? new byte[0] : part.getBytes(UTF_8);
      // Null and empty differ, and the length keeps neighbouring parts apart.
      digest.update(ByteBuffer.allocate(4).putInt(part == null ? -1 : bytes.length).array());
      digest.update(bytes);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("SHA-256 is not available", impossible);
    }
  }
}
