package org.humoresque.vision.image;

/** The size a picture file announces in its header, in pixels, before any turning. */
record Dimensions(int width, int height) {

  long pixels() {
    return (long) width * height;
  }
}
