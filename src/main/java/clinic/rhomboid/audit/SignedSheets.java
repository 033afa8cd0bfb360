package clinic.rhomboid.audit;

import java.util.List;
import java.util.UUID;

/** A room that keeps what was signed for clients: implemented there, so that the check of a record forgets none. */
public interface SignedSheets {

  /** Everything signed for this client, also what is erased: digests cover the ciphertext, which stays. */
  List<Sheet> signedFor(UUID client);

  /**
   * One signed thing, compared in lower-case hexadecimal.
   *
   * @param what in plain words, such as {@code answers}
   * @param day on which it was signed
   * @param actual the digest of what is there now
   * @param kept the digest that was written beside it
   */
  record Sheet(String what, String day, String actual, String kept) {}
}
