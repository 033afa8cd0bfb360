package clinic.rhomboid.slots;

/** Where two visits of one start can be put, or why they cannot. */
public sealed interface PairPlacement {

  /** A place for each, with nothing in common but perhaps the room. */
  record Pair(Place first, Place second) implements PairPlacement {

    /** Whether both are in one room. */
    public boolean together() {
      return first.room() == second.room();
    }
  }

  record NoPair(NoPlace.Reason reason) implements PairPlacement {}
}
