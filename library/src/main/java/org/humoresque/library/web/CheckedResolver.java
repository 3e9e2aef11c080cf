package org.humoresque.library.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Finds addresses for the connection itself. What is checked here is what is connected to: a name
 * that points elsewhere a moment later (DNS rebinding) gains nothing, for it is not asked again.
 */
final class CheckedResolver implements DnsResolver {

  private final HostLookup lookup;
  private final boolean allowPrivate;

  CheckedResolver(HostLookup lookup, boolean allowPrivate) {
    this.lookup = lookup;
    this.allowPrivate = allowPrivate;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = lookup.find(host);
    for (InetAddress address : addresses) {
      if (!allowPrivate && !PublicAddresses.contains(address)) {
        throw new PrivateAddressException(host, address);
      }
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  /** A name leads to a machine that is not on the open web. */
  static final class PrivateAddressException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    PrivateAddressException(String host, InetAddress address) {
      super(
          "%s leads to %s, which is not on the open web; such addresses are never fetched"
              .formatted(host, address.getHostAddress()));
    }
  }
}
