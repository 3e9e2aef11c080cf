package org.humoresque.library.web;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells addresses of the open web from those of this machine, this network and special uses, by
 * IANA's registries of special-purpose addresses (RFC 6890).
 */
public final class PublicAddresses {

  private static final List<AddressBlock> SPECIAL =
      Stream.of(
              "0.0.0.0/8", // this network
              "10.0.0.0/8", // private
              "100.64.0.0/10", // behind a provider's address translation
              "127.0.0.0/8", // this machine
              "169.254.0.0/16", // link-local, also the metadata of clouds
              "172.16.0.0/12", // private
              "192.0.0.0/24", // protocol assignments
              "192.0.2.0/24", // documentation
              "192.88.99.0/24", // 6to4 relays
              "192.168.0.0/16", // private
              "198.18.0.0/15", // benchmarks
              "198.51.100.0/24", // documentation
              "203.0.113.0/24", // documentation
              "224.0.0.0/4", // multicast
              "240.0.0.0/4", // reserved, broadcast
              "2001::/23", // protocol assignments, Teredo
              "2001:db8::/32", // documentation
              "2002::/16", // 6to4: an IPv4 address inside
              "3fff::/20") // documentation
          .map(AddressBlock::parse)
          .toList();

  /** All of IPv6 that is routed; what lies outside is local, mapped, translated or unassigned. */
  private static final AddressBlock GLOBAL_IPV6 = AddressBlock.parse("2000::/3");

  private PublicAddresses() {}

  /** Whether everybody reaches the same machine at this address. */
  public static boolean contains(InetAddress address) {
    boolean isIpv4 = address.getAddress().length == 4;
    return (isIpv4 || GLOBAL_IPV6.contains(address))
        && SPECIAL.stream().noneMatch(block -> block.contains(address));
  }
}
