package org.humoresque.training.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.humoresque.training.data.DataReport.Skipped;
import org.humoresque.training.data.FaceSplit.LabelledFace;

/** Gathers faces by split, and what had to be left out, while data is read. */
final class FaceCollector {

  private final Map<String, List<LabelledFace>> splits = new TreeMap<>();
  private final List<Skipped> skipped = new ArrayList<>();
  private final Set<String> ignoredLabels;
  private int ignored;

  /**
   * @param ignoredLabels labels whose faces are passed over, in lower case
   */
  FaceCollector(Set<String> ignoredLabels) {
    this.ignoredLabels = ignoredLabels;
  }

  /** Whether a face with this label is to be passed over; if so, counts it. */
  boolean ignores(String label) {
    boolean ignores = ignoredLabels.contains(label.toLowerCase(Locale.ROOT));
    ignored += ignores ? 1 : 0;
    return ignores;
  }

  void add(String split, LabelledFace face) {
    splits.computeIfAbsent(split.toLowerCase(Locale.ROOT), name -> new ArrayList<>()).add(face);
  }

  void skip(String place, String reason) {
    skipped.add(new Skipped(place, reason));
  }

  /**
   * What was gathered.
   *
   * @throws UnreadableDataException if there is no face, or too many are damaged
   */
  FaceData finish(String source) {
    int faces = splits.values().stream().mapToInt(List::size).sum();
    DataReport report = new DataReport(faces, skipped, ignored);
    report.requireFewDamaged(source);
    if (faces == 0) {
      throw new UnreadableDataException(
          source
              + " holds no faces: no folder in it is named by an emotion, such as 'happy' or '3'");
    }
    Map<String, FaceSplit> named = new LinkedHashMap<>();
    splits.forEach((name, members) -> named.put(name, new FaceSplit(name, members)));
    return new FaceData(named, report);
  }
}
