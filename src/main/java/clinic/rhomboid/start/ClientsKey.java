package clinic.rhomboid.start;

import java.io.IOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** The key that wraps the clients' keys: set by the clinic, or made and kept for the sample clinic. */
final class ClientsKey {

  private static final int BYTES = 32;

  private ClientsKey() {}

  /**
   * The key's 32 bytes in base64.
   *
   * @throws StartFailure when a real clinic has set none, or what is set is no such key
   */
  static String of(Settings settings) {
    if (settings.key().isPresent()) {
      return base64(settings.key().get(), "RHOMBOID_KEY");
    }
    if (!settings.sampleClinic()) {
      throw new StartFailure("RHOMBOID_KEY is not set. Make a key with \"openssl rand -base64 32\","
          + " keep a copy in a safe place and set it.");
    }
    var file = settings.dataFolder().resolve("key");
    try {
      PrivateFiles.folder(settings.dataFolder());
      return base64(PrivateFiles.secret(file), file.toString());
    } catch (IOException failure) {
      throw new StartFailure("The data folder " + settings.dataFolder() + " can't be used."
          + " Make it writable, or choose another with RHOMBOID_DATA_DIR", failure);
    }
  }

  /**
   * The keys before it, which open what they wrapped until everything is wrapped by the new one.
   *
   * @throws StartFailure when one of them is no such key
   */
  static List<String> before(Settings settings) {
    return settings.keysBefore().stream().map(key -> base64(key, "RHOMBOID_KEY_BEFORE")).toList();
  }

  private static String base64(String text, String origin) {
    try {
      var bytes = text.length() == 2 * BYTES ? HexFormat.of().parseHex(text) : Base64.getDecoder().decode(text);
      if (bytes.length == BYTES) {
        return Base64.getEncoder().encodeToString(bytes);
      }
    } catch (IllegalArgumentException neitherHexNorBase64) {
      // Said below, as for a key of another length.
    }
    throw new StartFailure(origin + " must hold 32 bytes, as 64 hex digits or in base64."
        + " Make a key with \"openssl rand -base64 32\".");
  }
}
