package clinic.rhomboid.accounts;

import clinic.rhomboid.web.QrPicture;
import clinic.rhomboid.vault.SealBrokenException;
import clinic.rhomboid.vault.Secrets;
import clinic.rhomboid.web.ClinicCard;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Offers a secret to an authenticator app. Until the app has shown its first code the secret is nowhere but in the page,
 * sealed for this session: whoever leaves halfway keeps what they had.
 */
@ApplicationScoped
class Enrolment {

  private static final String GROUPS_OF_FOUR = "(.{4})(?!$)";

  private final Secrets secrets;
  private final ClinicCard clinic;

  Enrolment(Secrets secrets, ClinicCard clinic) {
    this.secrets = secrets;
    this.clinic = clinic;
  }

  /**
   * @param sealed the secret, to be sent back with the first code
   * @param typed the secret for typing, in groups
   * @param address what the picture says, for an app on the phone that shows the page: nobody can scan their own screen
   */
  record Offer(String sealed, String typed, String address, QrPicture picture) {}

  Offer offer(SignedIn who, byte[] secret) {
    var address = Totp.address(clinic.info().name(), who.email(), secret);
    return new Offer(secrets.sealWord(purpose(who), HexFormat.of().formatHex(secret)),
        Totp.base32(secret).replaceAll(GROUPS_OF_FOUR, "$1 "), address, QrPicture.of(address));
  }

  /** The secret that was offered; empty when it was offered to somebody else, or in another session. */
  Optional<byte[]> offered(SignedIn who, String sealed) {
    try {
      return Optional.of(HexFormat.of().parseHex(secrets.openWord(purpose(who), sealed == null ? "" : sealed)));
    } catch (SealBrokenException notOurs) {
      return Optional.empty();
    }
  }

  private static String purpose(SignedIn who) {
    return "second factor offered to " + who.session();
  }
}
