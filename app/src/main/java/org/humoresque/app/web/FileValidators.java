package org.humoresque.app.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a client's copy of a file is still the file (RFC 9110, sections 8.8 and 13).
 *
 * @param size in bytes
 * @param modified when the file was last written
 */
record FileValidators(long size, Instant modified) {

  String etag() {
    return "\"%x-%x\"".formatted(size, modified.toEpochMilli());
  }

  String lastModified() {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(modified.atOffset(ZoneOffset.UTC));
  }

  /** Whether an If-None-Match header names this state of the file. */
  boolean matches(@Nullable String ifNoneMatch) {
    return ifNoneMatch != null
        && Arrays.stream(ifNoneMatch.split(","))
            .map(String::strip)
            .anyMatch(tag -> tag.equals("*") || tag.equals(etag()) || tag.equals("W/" + etag()));
  }

  /** Whether an If-Range header lets the client have a part: a part of another state is no use. */
  boolean allowRange(@Nullable String ifRange) {
    return ifRange == null || ifRange.equals(etag()) || ifRange.equals(lastModified());
  }
}
