package clinic.rhomboid.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettingsTest {

  private final Set<String> set = new HashSet<>();

  @AfterEach
  void forget() {
    set.forEach(System::clearProperty);
  }

  @Test
  void limitsHoldUnlessTheSampleClinicLiftsThem() {
    assertTrue(Settings.read().rateLimits());
    set("RHOMBOID_RATE_LIMITS", "off");
    assertFalse(Settings.read().rateLimits());
    assertEquals("127.0.0.1", Settings.read().host());
    set("RHOMBOID_SAMPLE_CLINIC", "false");
    assertTrue(Settings.read().rateLimits());
  }

  @Test
  void whatIsNeitherOnNorOffIsToldAndNotGuessed() {
    set("RHOMBOID_RATE_LIMITS", "none");
    assertThrows(StartFailure.class, Settings::read);
  }

  @Test
  void proxiesAreAddressesAndNetworks() {
    assertEquals(Optional.empty(), Settings.read().trustedProxies());
    set("RHOMBOID_TRUSTED_PROXIES", " 10.0.0.2, 10.0.1.0/24 ::1 ");
    assertEquals(Optional.of("10.0.0.2,10.0.1.0/24,::1"), Settings.read().trustedProxies());
    set("RHOMBOID_TRUSTED_PROXIES", "proxy.example");
    assertThrows(StartFailure.class, Settings::read);
  }

  private void set(String name, String value) {
    set.add(name);
    System.setProperty(name, value);
  }
}
