package clinic.rhomboid.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.location.Locations;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DraftErasureTest {

  @Inject Drafts drafts;
  @Inject DraftErasure erasure;
  @Inject Locations locations;
  @Inject EntityManager entities;
  @Inject Clock clock;

  @Test
  void erasesADraftAndItsKeyFourteenDaysAfterItWasLastTouched() {
    var old = begun(Duration.ofDays(14).plusMinutes(1));
    var recent = begun(Duration.ofDays(14).minusMinutes(10));
    erasure.erase();
    assertEquals(0, count("draft", old.id));
    assertEquals(0, count("data_key", old.keyId));
    assertEquals(1, count("draft", recent.id));
    assertEquals(1, count("data_key", recent.keyId));
  }

  @Test
  void whatWasTypedIsCiphertext() {
    var draft = begun(Duration.ZERO);
    var stored = new String(draft.content, ISO_8859_1);
    assertTrue(!stored.contains("1984") && !stored.contains("dana"), stored);
    assertEquals("dana@example.com", drafts.content(draft).email());
  }

  private Draft begun(Duration ago) {
    var content = DraftContent.EMPTY.of(LocalDate.of(1984, 4, 23), "dana@example.com", "1");
    var draft = drafts.begin(QuarkusTransaction.requiringNew().call(() -> locations.only().id), content);
    QuarkusTransaction.requiringNew().run(() -> entities
        .createNativeQuery("UPDATE draft SET updated_at = :at WHERE id = :id")
        .setParameter("at", clock.instant().minus(ago)).setParameter("id", draft.id).executeUpdate());
    return draft;
  }

  private long count(String table, UUID id) {
    return QuarkusTransaction.requiringNew().call(() -> (Long) entities
        .createNativeQuery("SELECT count(*) FROM " + table + " WHERE id = :id", Long.class)
        .setParameter("id", id).getSingleResult());
  }
}
