/** Sound as samples, and its way into a file. The only place of this module that imports FFmpeg. */
@NullMarked
package org.humoresque.music.audio;

import org.jspecify.annotations.NullMarked;
