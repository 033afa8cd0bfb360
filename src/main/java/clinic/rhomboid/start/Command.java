package clinic.rhomboid.start;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

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

  /**
   * The command of this name.
   *
   * @throws StartFailure when there is none
   */
  static Command named(String name, Iterable<Command> commands) {
    var all = StreamSupport.stream(commands.spliterator(), false).toList();
    return all.stream().filter(command -> command.name().equals(name)).findFirst().orElseThrow(() -> new StartFailure(
        "There is no command \"" + name + "\". There are: "
            + all.stream().map(Command::name).sorted().collect(Collectors.joining(", ")) + "."));
  }
}
