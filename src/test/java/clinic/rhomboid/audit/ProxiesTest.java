package clinic.rhomboid.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {

  private final Proxies proxies = new Proxies(Optional.of(List.of("10.0.0.0/24", "2001:db8::7")));

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    // peer       | header                                       | who it is
    "203.0.113.9  | 198.51.100.1                                 | 203.0.113.9",
    "10.0.0.2     | 198.51.100.1                                 | 198.51.100.1",
    "10.0.0.2     | 6.6.6.6, 198.51.100.1                        | 198.51.100.1",
    "10.0.0.2     | 6.6.6.6,198.51.100.1,10.0.0.9                | 198.51.100.1",
    "10.0.0.2     | 10.0.0.5, 198.51.100.1                       | 198.51.100.1",
    "10.0.0.2     | 198.51.100.1:4711                            | 198.51.100.1",
    "2001:db8::7  | [2001:db8:1::2]:4711                         | 2001:db8:1:0:0:0:0:2",
    "10.0.0.2     | 198.51.100.1, unknown                        | 10.0.0.2",
    "10.0.0.2     | evil.test                                    | 10.0.0.2",
    "10.0.1.2     | 198.51.100.1                                 | 10.0.1.2"
  })
  void whatAnUntrustedHandWroteCountsForNothing(String peer, String header, String client) {
    assertEquals(client, proxies.client(peer, List.of(header)));
  }

  @Test
  void everyHeaderOfTheNameIsReadInOrder() {
    assertEquals("198.51.100.1", proxies.client("10.0.0.2", List.of("6.6.6.6", "198.51.100.1")));
    assertEquals("10.0.0.2", proxies.client("10.0.0.2", List.of()));
  }

  @Test
  void withoutAProxyNoHeaderIsBelieved() {
    assertEquals("127.0.0.1", new Proxies(Optional.empty()).client("127.0.0.1", List.of("198.51.100.1")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.1", "10.0.0.0/8", "::1", "2001:db8::/32"})
  void takesAddressesAndNetworks(String network) {
    assertTrue(Proxies.names(network));
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/x", "10.0.0", ""})
  void takesNothingElse(String network) {
    assertFalse(Proxies.names(network));
  }
}
