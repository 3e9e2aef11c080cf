package org.humoresque.training.micro;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.humoresque.training.data.UnreadableDataException;

/**
 * A published set that was read.
 *
 * @param clips whose emotion belongs to one of the three classes
 * @param leftOut why each other clip is not among them
 */
public record MicroSet(List<MicroClip> clips, List<String> leftOut) {

  public MicroSet {
    clips = List.copyOf(clips);
    leftOut = List.copyOf(leftOut);
  }

  /** The sets that can be read, each as its authors lay it out. */
  public enum Kind {
    /** Yan et al. 2014. */
    CASME2,
    /** Davison et al. 2018. */
    SAMM,
    /** Li et al. 2013. */
    SMIC,
    /** Lucey et al. 2010: posed and long, so reduced as PAPERS.md A2 says. */
    CKPLUS;

    /** The name on the command line. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind of that name.
     *
     * @throws IllegalArgumentException naming those that are known
     */
    public static Kind parse(String name) {
      return Arrays.stream(values())
          .filter(each -> each.label().equals(name.toLowerCase(Locale.ROOT)))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "unknown set '%s'; allowed: casme2, samm, smic, ckplus".formatted(name)));
    }

    /**
     * Reads the set from its folder.
     *
     * @throws UnreadableDataException if it is not laid out as published; the message names the
     *     file, what is wrong and what is expected
     */
    public MicroSet read(Path folder) {
      MicroSet set =
          switch (this) {
            case CASME2 -> CodedSetReader.casme2(folder);
            case SAMM -> CodedSetReader.samm(folder);
            case SMIC -> SmicReader.read(folder);
            case CKPLUS -> CkPlusReader.read(folder);
          };
      if (set.clips().isEmpty()) {
        throw new UnreadableDataException(
            "%s has no clip of a known emotion; left out: %s".formatted(folder, set.leftOut()));
      }
      return set;
    }
  }
}
