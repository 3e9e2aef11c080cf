/**
 * Has the recordings that a scan found heard for their mood: in the background, each once for every
 * version of the analyser, so that a stopped or killed run goes on where it was.
 *
 * <p>{@link org.humoresque.library.sound.SoundAnalyzer} is the port to whoever understands sound;
 * {@link org.humoresque.library.sound.SoundUpdater} is the whole job, {@link
 * org.humoresque.library.sound.Pause} its brake.
 */
@NullMarked
package org.humoresque.library.sound;

import org.jspecify.annotations.NullMarked;
