package org.humoresque.library.web;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses of a host. */
@FunctionalInterface
public interface HostLookup {

  /** As the system does. */
  HostLookup SYSTEM = InetAddress::getAllByName;

  /**
   * @return at least one
   */
  InetAddress[] find(String host) throws UnknownHostException;
}
