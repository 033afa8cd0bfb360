package clinic.rhomboid.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TroubleTest {

  @Test
  void aDatabaseThatIsAwayWillBeBack() {
    assertEquals(Trouble.DATABASE_AWAY, Trouble.of(new IllegalStateException(new SQLException("refused", "08001"))));
    assertEquals(Trouble.DATABASE_AWAY, Trouble.of(new SQLException("shutting down", "57P01")));
    assertEquals(Trouble.DATABASE_AWAY, Trouble.of(new SQLException("disk full", "53100")));
    assertEquals(Trouble.DATABASE_AWAY, Trouble.of(new SQLException("no line of the pool in time")));
  }

  @Test
  void whatNoColumnCanHoldIsTheSendersFault() {
    assertEquals(Trouble.UNREADABLE, Trouble.of(new RuntimeException(new SQLException("invalid byte sequence", "22021"))));
  }

  @Test
  void aRequestThatBreaksOffIsNoFaultOfOurs() {
    assertEquals(Trouble.BROKEN_OFF, Trouble.of(new RuntimeException(new IOException("connection reset"))));
  }

  @Test
  void everythingElseIsOurs() {
    assertEquals(Trouble.OURS, Trouble.of(new NullPointerException()));
    assertEquals(Trouble.OURS, Trouble.of(new SQLException("unique violation", "23505")));
  }
}
