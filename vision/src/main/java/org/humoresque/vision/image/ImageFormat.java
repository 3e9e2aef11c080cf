package org.humoresque.vision.image;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The picture formats we read, known by their first bytes: file names are never trusted. */
enum ImageFormat {
  JPEG(new JpegLayout()),
  PNG(new PngLayout()),
  WEBP(new WebpLayout()),
  BMP(new BmpLayout()),
  GIF(new GifLayout());

  private final ImageLayout layout;

  ImageFormat(ImageLayout layout) {
    this.layout = layout;
  }

  static Optional<ImageFormat> of(byte[] file) {
    return Arrays.stream(values()).filter(format -> format.layout.recognizes(file)).findFirst();
  }

  /** The names of all formats, for messages. */
  static String names() {
    return Arrays.stream(values()).map(ImageFormat::label).collect(Collectors.joining(", "));
  }

  ImageLayout layout() {
    return layout;
  }

  String label() {
    return this == WEBP ? "WebP" : name();
  }
}
