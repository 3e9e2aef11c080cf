package org.humoresque.vision.face;

/** The cascades of OpenCV that are used here. */
enum Cascade {
  /** Faces that look into the camera. */
  FRONTAL("haarcascade_frontalface_alt2.xml"),
  /** Heads turned to the left of the picture; mirrored, those turned to the right. */
  PROFILE("haarcascade_profileface.xml"),
  /** One eye, open or behind glasses. */
  EYE("haarcascade_eye_tree_eyeglasses.xml");

  private final String file;

  Cascade(String file) {
    this.file = file;
  }

  /** Its file's name in OpenCV's jar. */
  String file() {
    return file;
  }
}
