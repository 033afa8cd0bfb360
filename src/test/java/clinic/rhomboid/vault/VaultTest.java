package clinic.rhomboid.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import clinic.rhomboid.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VaultTest {

  private static final String WORDS = "wears a pacemaker";

  @Inject Vault vault;
  @Inject Secrets secrets;
  @Inject Tokens tokens;
  @Inject Database database;

  @Test
  void aValueOpensInItsOwnContext() {
    var key = newKey();
    assertEquals(WORDS, open(seal(key, "answers"), "answers"));
  }

  @Test
  void aValueCopiedIntoAnotherColumnDoesNotOpen() {
    var sealed = seal(newKey(), "answers");
    assertThrows(SealBrokenException.class, () -> open(sealed, "wishes"));
  }

  @Test
  void noByteOfAValueCanBeChanged() {
    var sealed = seal(newKey(), "answers");
    for (var i = 0; i < sealed.length; i++) {
      var changed = sealed.clone();
      changed[i] ^= 1;
      assertThrows(SealBrokenException.class, () -> open(changed, "answers"), "byte " + i);
    }
  }

  @Test
  void aCutValueDoesNotOpen() {
    var sealed = seal(newKey(), "answers");
    for (var length : new int[] {0, 8, 16, 20, sealed.length - 1}) {
      assertThrows(SealBrokenException.class, () -> open(Arrays.copyOf(sealed, length), "answers"), length + " bytes");
    }
  }

  @Test
  void aValueDoesNotOpenUnderAnotherClientsKey() {
    var sealed = seal(newKey(), "answers");
    var other = newKey();
    var moved = seal(other, "answers");
    System.arraycopy(sealed, 16, moved, 16, sealed.length - 16);
    assertThrows(SealBrokenException.class, () -> open(moved, "answers"));
  }

  @Test
  void destroyingTheKeyErasesWhatItSealed() {
    var key = newKey();
    var sealed = seal(key, "answers");
    inTransaction(() -> {
      vault.destroyKey(key);
      return null;
    });
    assertThrows(SealBrokenException.class, () -> open(sealed, "answers"));
  }

  @Test
  void theSameWordsNeverLookTheSame() {
    var key = newKey();
    assertFalse(Arrays.equals(seal(key, "answers"), seal(key, "answers")));
  }

  @Test
  void noKeyIsKeptUnwrapped() {
    var key = newKey();
    var wrapped = HexFormat.of().parseHex(
        database.column("SELECT encode(wrapped, 'hex') FROM data_key WHERE id = ?", key).get(0));
    assertEquals(12 + 32 + 16, wrapped.length);
  }

  @Test
  void aWordThatIsNotOursDoesNotOpen() {
    var word = secrets.sealWord("needs", "10|||");
    assertEquals("10|||", secrets.openWord("needs", word));
    for (var foreign : List.of("", "garbage", "%%%", word.substring(1), word + "A", word.toLowerCase())) {
      assertThrows(SealBrokenException.class, () -> secrets.openWord("needs", foreign), foreign);
    }
    assertThrows(SealBrokenException.class, () -> secrets.openWord("drafts", word));
  }

  @Test
  void fingerprintsTellPartsApart() {
    assertFalse(Arrays.equals(secrets.fingerprint("test", "ab", "c"), secrets.fingerprint("test", "a", "bc")));
    assertFalse(Arrays.equals(secrets.fingerprint("test", "ab"), secrets.fingerprint("other", "ab")));
    assertEquals(HexFormat.of().formatHex(secrets.fingerprint("test", "ab")),
        HexFormat.of().formatHex(secrets.fingerprint("test", "ab")));
  }

  @Test
  void anotherGenerationOfALinkIsAnotherToken() {
    var id = UUID.randomUUID();
    assertEquals(tokens.ofLink("visit", id, 1), tokens.ofLink("visit", id, 1));
    assertFalse(tokens.ofLink("visit", id, 1).equals(tokens.ofLink("visit", id, 2)));
    assertEquals(32, tokens.ofLink("visit", id, 1).length());
  }

  private UUID newKey() {
    return inTransaction(vault::newKey);
  }

  private byte[] seal(UUID key, String context) {
    return inTransaction(() -> vault.seal(key, WORDS, context));
  }

  private String open(byte[] sealed, String context) {
    return inTransaction(() -> vault.open(sealed, context));
  }

  private static <T> T inTransaction(Callable<T> work) {
    return QuarkusTransaction.requiringNew().call(work);
  }
}
