/**
 * The program: {@link org.humoresque.app.Main} reads the command line, {@link
 * org.humoresque.app.Wiring} makes what the verb asks for, and {@link
 * org.humoresque.app.session.ListeningSession} runs the one flow from a photo to ranked tracks.
 *
 * <p>Only this module sees seeing and hearing both.
 */
@NullMarked
package org.humoresque.app;

import org.jspecify.annotations.NullMarked;
