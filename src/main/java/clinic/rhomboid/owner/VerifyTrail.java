package clinic.rhomboid.owner;

import clinic.rhomboid.audit.Anchor;
import clinic.rhomboid.audit.Anchors;
import clinic.rhomboid.audit.Verifications;
import clinic.rhomboid.jobs.Command;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** {@code verify-trail [anchor]}: one line for each finding, and an exit code of 1 if there is any. */
@ApplicationScoped
class VerifyTrail implements Command {

  private final Verifications verifications;
  private final Anchors anchors;

  VerifyTrail(Verifications verifications, Anchors anchors) {
    this.verifications = verifications;
    this.anchors = anchors;
  }

  @Override
  public String name() {
    return "verify-trail";
  }

  @Override
  public int run(List<String> arguments) {
    var typed = String.join(" ", arguments);
    var anchor = Anchor.in(typed);
    if (anchor.isEmpty() && !typed.isBlank()) {
      System.out.println("That is no anchor. An anchor looks like 1234-9f86d081… and stands in the log and in the daily mail.");
      return 2;
    }
    var result = verifications.run("the command line", anchor);
    result.findings().forEach(System.out::println);
    System.out.println(result.whole()
        ? "The trail is whole: " + result.entries() + " entries, none changed, deleted, moved or inserted."
        : "The trail is NOT whole: " + result.entries() + " entries; what is wrong stands above.");
    anchors.current().ifPresent(now -> System.out.println("It stands at anchor " + now + "."));
    return result.whole() ? 0 : 1;
  }
}
