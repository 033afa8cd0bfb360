package clinic.rhomboid.screening;

import java.util.List;

/**
 * One technique as the client sees it after screening.
 *
 * @param lightPressure given with light pressure only
 * @param why plain short sentences; never a staff text
 */
public record TechniqueChoice(
    String id, String name, Standing standing, boolean lightPressure, List<String> why) {}
