package clinic.rhomboid.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Walks the chain from its beginning, link by link, and collects what is wrong with it. Pure. */
final class ChainCheck {

  static final byte[] BEGINNING = new byte[32];

  private static final int KEPT = 100;

  private final List<Anchor> anchors;
  private final List<Finding> findings = new ArrayList<>();
  private long found;
  private long expected = 1;
  private byte[] previous = BEGINNING;
  private boolean previousKnown = true;

  ChainCheck(List<Anchor> anchors) {
    this.anchors = anchors;
  }

  /** The next link, in the order of positions. */
  void next(Link link) {
    if (link.position() < expected) {
      add(Finding.outOfPlace(link));
      return;
    }
    if (link.position() > expected) {
      add(Finding.gap(expected, link.position() - 1));
      previousKnown = false;
    }
    if (link.entry() == null) {
      add(Finding.entryGone(link));
    } else if (previousKnown && !Arrays.equals(link.entry().sealedBehind(previous), link.hash())) {
      // Goes on from the stored seal, so that each break is told once and where it is.
      add(Finding.changed(link));
    }
    anchors.stream().filter(anchor -> anchor.position() == link.position() && !anchor.is(link.hash()))
        .forEach(anchor -> add(Finding.notThere(anchor)));
    previous = link.hash();
    previousKnown = true;
    expected = link.position() + 1;
  }

  /** An entry that is neither sealed nor waiting to be. */
  void unsealed(long entryId) {
    add(Finding.unsealed(entryId));
  }

  /** After the last link. */
  Outcome end() {
    var last = expected - 1;
    anchors.stream().filter(anchor -> anchor.position() > last).forEach(anchor -> add(Finding.endsBefore(anchor, last)));
    return new Outcome(last, last == 0 ? null : new Anchor(last, previous), found, List.copyOf(findings));
  }

  private void add(Finding finding) {
    found++;
    // A wholly broken chain would fill the memory with its complaints.
    if (findings.size() < KEPT) {
      findings.add(finding);
    }
  }

  /**
   * What a walk along the chain has shown.
   *
   * @param last where the chain stands now, or null while it is empty
   * @param found how many things are wrong; only the first of them are told
   */
  record Outcome(long entries, Anchor last, long found, List<Finding> findings) {}
}
