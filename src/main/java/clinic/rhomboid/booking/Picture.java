package clinic.rhomboid.booking;

import clinic.rhomboid.slots.Claims;

/** What decides about free time: the supply in force and the claims of a window, seen at one moment. */
public record Picture(ClinicSupply supply, Claims claims) {}
