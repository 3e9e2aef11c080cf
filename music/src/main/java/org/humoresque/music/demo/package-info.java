/**
 * A small music library that the program composes and renders by itself, so that its first run has
 * something to play: three pieces for each emotion, as tagged files with covers, which are then
 * scanned like any other music.
 */
@NullMarked
package org.humoresque.music.demo;

import org.jspecify.annotations.NullMarked;
