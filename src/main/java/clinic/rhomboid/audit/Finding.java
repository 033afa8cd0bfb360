package clinic.rhomboid.audit;

/** One thing that is wrong with the trail, in plain words. */
record Finding(String words) {

  static Finding changed(Link link) {
    return new Finding("Entry " + link.position() + " of " + link.entry().at()
        + " does not match its seal: it, or its place behind the entry before it, was changed.");
  }

  static Finding entryGone(Link link) {
    return new Finding("Entry " + link.position() + " was deleted: its seal is there, the entry is not.");
  }

  static Finding gap(long from, long to) {
    return new Finding((from == to ? "Entry " + from + " was" : "Entries " + from + " to " + to + " were")
        + " deleted, with the seal.");
  }

  static Finding outOfPlace(Link link) {
    return new Finding("A seal stands at position " + link.position() + ", where none can be: entries were inserted or"
        + " moved.");
  }

  static Finding unsealed(long entryId) {
    return new Finding("The entry with the number " + entryId + " has no seal and waits for none: it was inserted past"
        + " the chain, or its seal was deleted.");
  }

  static Finding endsBefore(Anchor anchor, long last) {
    return new Finding("The trail ends at entry " + last + ", but the anchor says that it once held "
        + anchor.position() + ": the last " + (anchor.position() - last) + " were deleted.");
  }

  static Finding notThere(Anchor anchor) {
    return new Finding("The trail no longer goes through the anchor at entry " + anchor.position()
        + ": it was rewritten there or before.");
  }
}
