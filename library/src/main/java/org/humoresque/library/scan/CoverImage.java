package org.humoresque.library.scan;

/**
 * A cover picture.
 *
 * @param bytes the picture file; not copied, so leave them alone
 * @param mediaType such as {@code image/jpeg}, told by its content
 */
public record CoverImage(byte[] bytes, String mediaType) {}
