package clinic.rhomboid.slots;

/** Where a visit can be put, or why it cannot. */
public sealed interface Placement permits Place, NoPlace {}
