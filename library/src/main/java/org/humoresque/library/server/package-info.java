/**
 * Music servers that speak Subsonic's or OpenSubsonic's protocol, such as Navidrome, as sources of
 * the library.
 *
 * <p>{@link org.humoresque.library.server.MusicServers} is what the program sees; {@link
 * org.humoresque.library.server.SubsonicClient} asks a server; {@link
 * org.humoresque.library.server.ServerSync} brings the library in line with it.
 */
@NullMarked
package org.humoresque.library.server;

import org.jspecify.annotations.NullMarked;
