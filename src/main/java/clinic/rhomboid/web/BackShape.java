package clinic.rhomboid.web;

import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.Set;

/**
 * Where one region of the back lies in the picture that clients press and therapists read.
 *
 * @param outline path data of the region, or of its mirror image when it lies on the left
 * @param left whether the outline has to be mirrored
 * @param middle whether the region has no left and right
 * @param x where a mark sits, to the right of the spine, in the picture's units
 * @param y likewise downwards
 * @param narrow whether a thumb on a phone is wider than the region
 */
public record BackShape(String outline, boolean left, boolean middle, int x, int y, boolean narrow) {

  private static final Set<String> NARROW = Set.of("neck_shoulder_angle", "rhomboid", "mid_spine");
  private static final Properties PICTURE = picture();

  /** The shape of a region of the rules of record; an id the picture does not know is a fault. */
  @TemplateExtension(namespace = "back", matchName = "shape")
  public static BackShape of(String region) {
    var left = region.endsWith("_l");
    var sided = left || region.endsWith("_r");
    var name = sided ? region.substring(0, region.length() - 2) : region;
    var entry = PICTURE.getProperty(name);
    if (entry == null) {
      throw new IllegalArgumentException("The picture of the back has no region " + region);
    }
    var parts = entry.split(" ", 3);
    var x = Integer.parseInt(parts[0]);
    return new BackShape(parts[2], left, !sided, left ? -x : x, Integer.parseInt(parts[1]), NARROW.contains(name));
  }

  private static Properties picture() {
    try (var in = BackShape.class.getResourceAsStream("/body/back.properties")) {
      var properties = new Properties();
      properties.load(in);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
