package org.humoresque.music.lyrics.text;

import java.time.Duration;
import java.util.Optional;

/** One line of a file: what is left of it without its stamps; blank where there is a gap. */
record TimedText(String text, Optional<Duration> start) {}
