package clinic.rhomboid.vault;

import clinic.rhomboid.jobs.Command;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** {@code rotate-key}: wraps every key with the current master key, beside the clinic that is open. */
@ApplicationScoped
class RotateKey implements Command {

  private final KeyRotation rotation;
  private final KeyInventory inventory;

  RotateKey(KeyRotation rotation, KeyInventory inventory) {
    this.rotation = rotation;
    this.inventory = inventory;
  }

  @Override
  public String name() {
    return "rotate-key";
  }

  @Override
  public int run(List<String> arguments) {
    var done = rotation.run();
    var left = inventory.toWrapAgain();
    System.out.println(left == 0
        ? done + " keys wrapped again. All are under the key " + inventory.currentId()
            + ": RHOMBOID_KEY_BEFORE can be taken away."
        : done + " keys wrapped again, " + left + " are still under a key before. Run this again.");
    return left == 0 ? 0 : 1;
  }
}
