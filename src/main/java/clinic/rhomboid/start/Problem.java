package clinic.rhomboid.start;

import clinic.rhomboid.vault.WrongKeyException;
import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.util.ExceptionUtil;
import io.smallrye.config.ConfigValidationException;

/** What kept the app from starting, told to the person who started it. */
record Problem(Throwable cause) {

  void print() {
    var root = ExceptionUtil.getRootCause(cause);
    if (root instanceof QuarkusBindException bind) {
      root = HttpAddress.cannotListen(bind.getPort(), bind);
    }
    System.err.println("Rhomboid can't start. " + lineFor(root));
    if (!isTheClinicsToMend(root)) {
      // Whoever mends it needs the whole story.
      cause.printStackTrace();
    }
  }

  private static boolean isTheClinicsToMend(Throwable root) {
    return root instanceof StartFailure
        || root instanceof WrongKeyException
        || root instanceof ConfigValidationException
        || root instanceof ConfigurationException;
  }

  private static String lineFor(Throwable root) {
    if (root instanceof ConfigValidationException invalid) {
      var message = invalid.getProblem(0).getMessage().replaceFirst("^\\S+: SRCFG\\d+: ", "");
      return message.replace("threw an Exception whilst being converted", "can't be used:");
    }
    return StartFailure.firstLineOf(root);
  }
}
