package clinic.rhomboid.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import clinic.rhomboid.accounts.FuzzedPath;
import clinic.rhomboid.api.FuzzedBody;
import clinic.rhomboid.clients.Identity;
import clinic.rhomboid.imports.FuzzedFile;
import clinic.rhomboid.journey.FuzzedForms;
import clinic.rhomboid.vault.FuzzedSeal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Everything that reads what a stranger sends, behind one door for Jazzer: the first byte chooses the parser, the rest is
 * its text. A parser may refuse; any other exception is a finding. A new parser is added at the end, so that kept inputs
 * still mean the same.
 */
public final class Parsers {

  private static final List<Consumer<String>> ALL = List.of(
      FuzzedBody::request,
      FuzzedBody::answers,
      FuzzedForms::questions,
      FuzzedForms::typed,
      FuzzedPath::next,
      FuzzedSeal::word,
      Parsers::identity,
      FuzzedFile::read);

  private Parsers() {}

  /** Called by Jazzer once: loads what the parsers need before any input is timed. */
  public static void fuzzerInitialize() {
    ALL.forEach(parser -> parser.accept("{}"));
  }

  /** Called by Jazzer with every input it makes. */
  public static void fuzzerTestOneInput(byte[] data) {
    if (data.length > 0) {
      ALL.get(Byte.toUnsignedInt(data[0]) % ALL.size()).accept(new String(data, 1, data.length - 1, UTF_8));
    }
  }

  /** What is normalised once is not changed by being normalised again, or the same person would be two. */
  private static void identity(String typed) {
    Identity.email(typed).ifPresent(email -> same(Optional.of(email), Identity.email(email)));
    Identity.phone(typed, "US").ifPresent(phone -> same(Optional.of(phone), Identity.phone(phone, "US")));
    var name = new Identity(typed, null, null, null).nameKey();
    same(Optional.of(name), Optional.of(new Identity(name, null, null, null).nameKey()));
  }

  private static void same(Optional<String> once, Optional<String> twice) {
    if (!once.equals(twice)) {
      throw new IllegalStateException("Normalised again, it differs: " + once + " and " + twice);
    }
  }
}
