package clinic.rhomboid.setup;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A clinic that is no sample: an empty database, and an owner who is named. */
public class RealClinic implements QuarkusTestProfile {

  static final String OWNER = "olga@clinic.example";

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of("rhomboid.sample-clinic", "false", "rhomboid.owner-email", OWNER);
  }
}
