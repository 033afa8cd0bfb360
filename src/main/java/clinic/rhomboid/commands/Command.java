package clinic.rhomboid.commands;

import java.util.List;

/**
 * What the app does instead of opening the clinic when it is started with its name: {@code java -jar quarkus-run.jar
 * verify-trail}. It runs on the clinic's database, beside a clinic that is open or without one; nothing is served and no
 * job runs meanwhile. Every bean of this type is known.
 */
public interface Command {

  /** The first argument. */
  String name();

  /**
   * Does it, telling on standard output.
   *
   * @param arguments those after the name
   * @return the exit code of the process
   */
  int run(List<String> arguments);
}
