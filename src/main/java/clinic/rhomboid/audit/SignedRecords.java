package clinic.rhomboid.audit;

import java.util.List;
import java.util.UUID;

/** A room that keeps what was signed, each with the digest that the trail got as evidence. */
public interface SignedRecords {

  /** Everything of one client, erased or not: the digests cover the ciphertext, which stays. */
  List<SignedRecord> of(UUID client);
}
