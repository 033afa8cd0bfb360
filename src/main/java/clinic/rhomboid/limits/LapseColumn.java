package clinic.rhomboid.limits;

import io.github.bucket4j.distributed.jdbc.CustomColumnProvider;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/** Writes beside each count when all its tries will have come back, so that it can be erased from then on. */
final class LapseColumn implements CustomColumnProvider<ByteBuffer> {

  @Override
  public void setCustomField(
      ByteBuffer key, int index, PreparedStatement statement, RemoteBucketState state, long nanos) throws SQLException {
    var full = Instant.ofEpochSecond(0, nanos + state.calculateFullRefillingTime(nanos));
    statement.setObject(index, full.atOffset(ZoneOffset.UTC));
  }

  @Override
  public String getCustomFieldName() {
    return "expires_at";
  }
}
