package clinic.rhomboid.limits;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether limits hold. Only the sample clinic, which answers this machine alone, may do without them. */
@ApplicationScoped
class LimitSwitch {

  private static final String OFF = "off";

  private final boolean on;

  LimitSwitch(
      @ConfigProperty(name = "rhomboid.rate-limits", defaultValue = "on") String wanted,
      @ConfigProperty(name = "rhomboid.sample-clinic", defaultValue = "false") boolean sampleClinic) {
    on = !(wanted.equals(OFF) && sampleClinic);
  }

  boolean on() {
    return on;
  }
}
