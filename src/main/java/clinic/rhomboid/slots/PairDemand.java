package clinic.rhomboid.slots;

/**
 * What two people need who come together: each their own visit, at one start.
 *
 * @param oneRoom whether two rooms will not do
 */
public record PairDemand(Demand first, Demand second, boolean oneRoom) {}
