package clinic.rhomboid.start;

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
    if (root instanceof StartFailure) {
      System.err.println("Rhomboid can't start. " + root.getMessage());
    } else if (root instanceof ConfigurationException || root instanceof ConfigValidationException) {
      System.err.println("Rhomboid can't start. A setting is wrong: " + StartFailure.firstLineOf(root));
    } else {
      System.err.println("Rhomboid can't start. " + StartFailure.firstLineOf(root));
      // Nothing a clinic's settings cause: whoever mends it needs the whole story.
      cause.printStackTrace();
    }
  }
}
