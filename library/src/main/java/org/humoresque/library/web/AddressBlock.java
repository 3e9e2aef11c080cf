package org.humoresque.library.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Addresses that begin alike, such as {@code 10.0.0.0/8}.
 *
 * @param bits how many bits at the start are equal
 */
record AddressBlock(byte[] prefix, int bits) {

  /**
   * @param text an address and a number of bits
   */
  static AddressBlock parse(String text) {
    int slash = text.indexOf('/');
    try {
      byte[] prefix = InetAddress.getByName(text.substring(0, slash)).getAddress();
      return new AddressBlock(prefix, Integer.parseInt(text.substring(slash + 1)));
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("no block of addresses: " + text, e);
    }
  }

  boolean contains(InetAddress address) {
    byte[] other = address.getAddress();
    int whole = bits / Byte.SIZE;
    if (other.length != prefix.length || !Arrays.equals(prefix, 0, whole, other, 0, whole)) {
      return false;
    }
    int left = bits % Byte.SIZE;
    return left == 0 || (prefix[whole] ^ other[whole]) >> (Byte.SIZE - left) == 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AddressBlock block
        && bits == block.bits
        && Arrays.equals(prefix, block.prefix);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(prefix) * 31 + bits;
  }

  @Override
  public String toString() {
    return Arrays.toString(prefix) + "/" + bits;
  }
}
