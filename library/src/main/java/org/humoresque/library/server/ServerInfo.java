package org.humoresque.library.server;

/**
 * What a server says of itself.
 *
 * @param type such as {@code navidrome}; of older ones {@code Subsonic}
 * @param version its own; empty if it does not tell
 * @param protocol the version of Subsonic's protocol it speaks
 * @param signIn the way of signing in that works
 */
public record ServerInfo(String type, String version, String protocol, SignIn signIn) {}
