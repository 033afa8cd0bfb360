package clinic.rhomboid.audit;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The proxies this clinic has put before its door. Each adds whom it heard the request from at the end of the header, so
 * the end alone is known: what stands before it anybody may have written.
 */
@ApplicationScoped
public class Proxies {

  private final List<IpSubnetFilterRule> trusted;

  Proxies(@ConfigProperty(name = "rhomboid.trusted-proxies") Optional<List<String>> networks) {
    trusted = networks.orElse(List.of()).stream().map(Proxies::rule).toList();
  }

  /**
   * Who sent the request.
   *
   * @param peer the address at the other end of the connection
   * @param forwarded every value of the header X-Forwarded-For, in order
   */
  String client(String peer, List<String> forwarded) {
    var hops = new ArrayList<String>();
    forwarded.forEach(value -> hops.addAll(Arrays.asList(value.split(",", -1))));
    Collections.reverse(hops);
    var client = parsed(peer);
    if (client == null) {
      return peer;
    }
    for (var hop : hops) {
      var before = trusts(client) ? parsed(hop) : null;
      if (before == null) {
        break;
      }
      client = before;
    }
    return client.getHostAddress();
  }

  /** Whether this is an address or a network that can be trusted. */
  public static boolean names(String network) {
    try {
      rule(network);
      return true;
    } catch (IllegalArgumentException neither) {
      return false;
    }
  }

  private boolean trusts(InetAddress address) {
    return trusted.stream().anyMatch(rule -> rule.matches(new InetSocketAddress(address, 0)));
  }

  /** An address as proxies write it, some of them with a port; null for anything else. */
  private static InetAddress parsed(String text) {
    var address = text.strip().replaceFirst("%.*", "");
    var bare = address.startsWith("[") ? address.replaceFirst("^\\[(.*)](:\\d+)?$", "$1")
        : address.replaceFirst("^([0-9.]+):\\d+$", "$1");
    return NetUtil.createInetAddressFromIpAddressString(bare);
  }

  /**
   * @throws IllegalArgumentException for what is neither an address nor a network
   */
  private static IpSubnetFilterRule rule(String network) {
    var parts = network.strip().split("/", 2);
    var address = NetUtil.createInetAddressFromIpAddressString(parts[0]);
    if (address == null) {
      throw new IllegalArgumentException(network + " is no network");
    }
    var bits = parts.length > 1 ? Integer.parseInt(parts[1]) : address.getAddress().length * 8;
    return new IpSubnetFilterRule(address, bits, IpFilterRuleType.ACCEPT);
  }
}
