package clinic.rhomboid.messages;

import java.util.Map;
import java.util.UUID;

/**
 * A mail that is about neither a visit nor an intake: an invitation, a code, a notice to the owner. Ask for one by firing
 * it as an event inside the transaction it belongs to.
 *
 * @param name how the reader is greeted, or null
 * @param linkId what the one-time link is made from, or null for a link without a secret
 * @param codeId what the one-time code is made from, or null
 * @param rows facts by label, in order; no health words and no secrets
 */
public record Notice(
    MessageKind kind, String recipient, String name, UUID linkId, UUID codeId, Map<String, String> rows) {

  /** A mail whose link holds a one-time token, see {@link clinic.rhomboid.vault.Tokens#ofLink}. */
  public static Notice withLink(MessageKind kind, String recipient, String name, UUID linkId) {
    return new Notice(kind, recipient, name, linkId, null, Map.of());
  }

  /** A mail with a one-time code, see {@link clinic.rhomboid.vault.Tokens#code}. */
  public static Notice withCode(MessageKind kind, String recipient, String name, UUID codeId) {
    return new Notice(kind, recipient, name, null, codeId, Map.of());
  }

  public static Notice withRows(MessageKind kind, String recipient, String name, Map<String, String> rows) {
    return new Notice(kind, recipient, name, null, null, rows);
  }
}
