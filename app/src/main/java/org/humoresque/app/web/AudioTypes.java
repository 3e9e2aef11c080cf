package org.humoresque.app.web;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The media types of the audio files the library reads, by their ending. */
final class AudioTypes {

  private static final Map<String, String> BY_ENDING =
      Map.of(
          "mp3", "audio/mpeg",
          "flac", "audio/flac",
          "ogg", "audio/ogg",
          "oga", "audio/ogg",
          "opus", "audio/ogg",
          "m4a", "audio/mp4",
          "mp4", "audio/mp4",
          "aac", "audio/aac",
          "wav", "audio/wav");

  private AudioTypes() {}

  static String of(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return BY_ENDING.getOrDefault(ending, "application/octet-stream");
  }
}
