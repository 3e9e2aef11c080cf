package org.humoresque.training.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Labelled faces as they were read.
 *
 * @param splits by name, in alphabetical order
 * @param report what was left out
 */
public record FaceData(Map<String, FaceSplit> splits, DataReport report) {

  public FaceData {
    splits = Collections.unmodifiableMap(new LinkedHashMap<>(splits));
  }
}
