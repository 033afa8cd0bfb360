package clinic.rhomboid.outcomes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.outcomes.Course.Spot;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CourseTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

  @Test
  void eachRegionIsALineThroughWhatWasSaidOfIt() {
    var course = Course.of(List.of(
        new Measure(DAY, false, Map.of("neck", 6)),
        new Measure(DAY.plusDays(2), true, Map.of("neck", 3, "low", 10)),
        new Measure(DAY.plusDays(9), false, Map.of("low", 0))), labels("Neck", "Low"));
    assertEquals(List.of("Neck", "Low"), course.lines().stream().map(Course.Line::label).toList());
    var neck = course.lines().get(0);
    assertEquals("Neck: 6 on 2 Nov 2026 before, 3 on 4 Nov 2026 day after", neck.text());
    assertEquals(List.of(6, 3), neck.points().stream().map(Course.Point::score).toList());
    var low = course.lines().get(1);
    assertEquals(neck.points().get(1).x(), low.points().get(0).x());
    assertTrue(low.points().get(0).y() < neck.points().get(1).y() && neck.points().get(1).y() < low.points().get(1).y(),
        "the more it hurts, the higher");
    assertEquals("M%d %dL%d %d".formatted(low.points().get(0).x(), low.points().get(0).y(), low.points().get(1).x(),
        low.points().get(1).y()), low.path());
    assertEquals(List.of(List.of(new Spot("Neck", 6)), List.of(new Spot("Neck", 3), new Spot("Low", 10)),
        List.of(new Spot("Low", 0))), course.rows().stream().map(Course.Row::spots).toList());
  }

  @Test
  void everyPointLiesInThePictureAndStandsOverItsDay() {
    var measures = IntStream.range(0, 30).mapToObj(i -> new Measure(DAY.plusDays(i), false, Map.of("neck", i % 11))).toList();
    var course = Course.of(measures, labels("Neck"));
    assertEquals(30, course.rows().size());
    assertEquals(Course.SHOWN, course.columns().size());
    assertEquals("20 Nov", course.columns().get(0).day());
    assertEquals(course.columns().stream().map(Course.Column::x).toList(),
        course.lines().get(0).points().stream().map(Course.Point::x).toList());
    assertTrue(course.lines().get(0).points().stream().allMatch(point ->
        point.x() > 0 && point.x() < course.width() && point.y() >= 0 && point.y() <= 200));
  }

  @Test
  void noTwoOfAllRegionsLookAlike() {
    var names = IntStream.range(0, 18).mapToObj(i -> "Region" + i).toArray(String[]::new);
    var scores = labels(names).keySet().stream().collect(Collectors.toMap(id -> id, id -> 5));
    var lines = Course.of(List.of(new Measure(DAY, true, scores)), labels(names)).lines();
    assertEquals(18, lines.stream().map(line -> line.mark() + line.dash()).distinct().count());
  }

  @Test
  void whatSaysNothingIsNoColumn() {
    var course = Course.of(List.of(new Measure(DAY, false, Map.of())), labels("Neck"));
    assertFalse(course.any());
    assertEquals(List.of(), course.columns());
  }

  private static Map<String, String> labels(String... names) {
    var labels = new LinkedHashMap<String, String>();
    for (var name : names) {
      labels.put(name.toLowerCase(), name);
    }
    return labels;
  }
}
