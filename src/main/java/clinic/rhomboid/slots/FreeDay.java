package clinic.rhomboid.slots;

import java.time.LocalDate;

/** How many starts of a local day can be booked, also when it is none. */
public record FreeDay(LocalDate date, int free) {}
