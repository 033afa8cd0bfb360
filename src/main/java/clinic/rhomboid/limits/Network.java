package clinic.rhomboid.limits;

import io.netty.util.NetUtil;
import java.net.Inet6Address;
import java.util.Arrays;
import java.util.HexFormat;

/** The part of an IPv6 address that a household or an office is given; whoever has it may use any address inside. */
final class Network {

  private static final int BYTES = 8;

  private Network() {}

  /** The network of an IPv6 address; everything else is itself. */
  static String of(String target) {
    var address = target.indexOf(':') < 0 ? null : NetUtil.createInetAddressFromIpAddressString(target);
    return address instanceof Inet6Address
        ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), BYTES))
        : target;
  }
}
