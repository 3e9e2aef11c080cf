package org.humoresque.training.identity;

/**
 * A photo of somebody.
 *
 * @param name of the file
 * @param person who it shows
 * @param bytes of the picture file
 */
record PersonPhoto(String name, String person, byte[] bytes) {}
