package clinic.rhomboid.web;

/**
 * A technique as the home page offers it.
 *
 * @param pressure in words, such as {@code Light to medium}
 * @param pressureFrom the lightest of five steps
 * @param pressureTo the firmest of five steps
 * @param durations in words, such as {@code 45, 60 or 90 minutes}
 * @param fromPrice the lowest price, formatted
 */
public record TechniqueTile(
    String name,
    String pressure,
    int pressureFrom,
    int pressureTo,
    String description,
    String durations,
    String fromPrice) {}
