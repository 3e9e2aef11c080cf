/**
 * A small synthesiser: turns single notes into sound ({@link
 * org.humoresque.music.demo.synth.Instrument}) and mixes them down ({@link
 * org.humoresque.music.demo.synth.Mixer}). Plays the demo library's scores.
 */
@NullMarked
package org.humoresque.music.demo.synth;

import org.jspecify.annotations.NullMarked;
