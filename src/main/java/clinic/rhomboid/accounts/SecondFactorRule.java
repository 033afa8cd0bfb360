package clinic.rhomboid.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether everybody who works here needs a second factor: in every clinic but the sample clinic. */
@ApplicationScoped
class SecondFactorRule {

  private final boolean sampleClinic;

  SecondFactorRule(@ConfigProperty(name = "rhomboid.sample-clinic", defaultValue = "false") boolean sampleClinic) {
    this.sampleClinic = sampleClinic;
  }

  boolean required() {
    return !sampleClinic;
  }
}
