package org.humoresque.vision.video;

/**
 * What a film is.
 *
 * @param container FFmpeg's name of the file's kind, such as {@code mov} or {@code matroska}
 * @param codec FFmpeg's name of what the pictures are coded in, such as {@code h264}
 * @param width of the upright pictures, in pixels
 * @param height of the upright pictures, in pixels
 * @param rotation by how many degrees clockwise the pictures are turned to be upright: 0, 90, 180
 *     or 270
 * @param frameRate pictures a second on average as the file tells; 0 if it does not
 * @param seconds playing time that the file promises; 0 if it promises nothing
 */
public record VideoInfo(
    String container,
    String codec,
    int width,
    int height,
    int rotation,
    double frameRate,
    double seconds) {}
