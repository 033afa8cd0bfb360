package clinic.rhomboid.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** One entry of the trail. */
public record Entry(long id, Instant at, String actor, String action, String subject, String clientId, String detail) {

  static final String COLUMNS = "t.id, t.at, t.actor, t.action, t.subject, t.client_id, t.detail";

  static Entry of(ResultSet row) throws SQLException {
    return new Entry(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3),
        row.getString(4), row.getString(5), row.getString(6), row.getString(7));
  }

  /** The hash that seals this entry behind the one before it. */
  byte[] sealedBehind(byte[] previous) {
    var digest = sha256();
    digest.update(previous);
    digest.update(ByteBuffer.allocate(8).putLong(id).array());
    for (var part : new String[] {at.toString(), actor, action, subject, clientId, detail}) {
      var bytes = part == null ? new byte[0] : part.getBytes(UTF_8);
      // Null and empty differ, and the length keeps neighbouring parts apart.
      digest.update(ByteBuffer.allocate(4).putInt(part == null ? -1 : bytes.length).array());
      digest.update(bytes);
    }
    return digest.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("SHA-256 is not available", impossible);
    }
  }
}
