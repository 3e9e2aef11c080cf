package org.humoresque.music.audio;

/**
 * A picture to embed in an audio file.
 *
 * @param jpeg its bytes as a JPEG file; not copied
 * @param width in pixels
 * @param height in pixels
 */
public record Picture(byte[] jpeg, int width, int height) {}
