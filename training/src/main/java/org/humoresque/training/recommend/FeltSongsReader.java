package org.humoresque.training.recommend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.humoresque.training.audio.AudioData;
import org.humoresque.training.audio.AudioDataReader;
import org.humoresque.training.audio.MeasuredData;
import org.humoresque.training.data.UnreadableDataException;
import org.humoresque.training.recommend.HeardModel.Heard;

/** Reads a set of songs with told feelings in any of its forms. */
public final class FeltSongsReader {

  private final Function<Path, MeasuredData> measuring;
  private final Consumer<String> messages;

  /**
   * @param measuring reads and measures recordings
   * @param messages told what is done
   */
  public FeltSongsReader(Function<Path, MeasuredData> measuring, Consumer<String> messages) {
    this.measuring = measuring;
    this.messages = messages;
  }

  /**
   * @param path a table of songs, recordings with quadrants, or recordings with votes on feelings
   * @param other recordings of the other of the two kinds, for models that have not heard these;
   *     empty: they are looked for beside them, where they are needed
   * @throws UnreadableDataException if it is neither, or the others are needed and not there
   */
  public FeltSongs read(Path path, Optional<Path> other) {
    if (MoodCatalogue.isOne(path)) {
      return MoodCatalogue.read(path);
    }
    MeasuredData data = measuring.apply(path);
    boolean quadrants = HeardSongs.hasQuadrants(data);
    if (!quadrants && !HeardSongs.hasVotes(data)) {
      throw new UnreadableDataException(
          ("%s tells no feelings; allowed: quadrants as in 4QAED, votes as in Emotify, or a table"
                  + " with artist, valence, energy and mood")
              .formatted(path));
    }
    return HeardSongs.of(data, heard(data, quadrants, path, other));
  }

  private List<Heard> heard(MeasuredData data, boolean quadrants, Path path, Optional<Path> other) {
    HeardModel shipped = HeardModel.shipped();
    if (!shipped.knows(data)) {
      messages.accept("The shipped model never learned from " + path + " and listens to it");
      return shipped.listen(data, IntStream.range(0, data.clips().size()).toArray());
    }
    messages.accept(
        "The shipped model learned from %s: five others listen, each without what it hears"
            .formatted(path));
    MeasuredData others = measuring.apply(other.orElseGet(() -> beside(path, quadrants)));
    return quadrants
        ? HeldOutListening.quadrants(data, others, messages)
        : HeldOutListening.genres(data, others, messages);
  }

  /** The folder beside the data that holds recordings of the other kind. */
  private static Path beside(Path path, boolean quadrants) {
    Path parent = path.toAbsolutePath().normalize().getParent();
    try (Stream<Path> siblings = Files.list(parent == null ? path : parent)) {
      return siblings
          .filter(Files::isDirectory)
          .sorted()
          .filter(folder -> isOther(folder, quadrants))
          .findFirst()
          .orElseThrow(
              () ->
                  new UnreadableDataException(
                      "the shipped model learned from %s; name the set it learned from besides by"
                              .formatted(path)
                          + " --with, so that models that have not heard these can be trained"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look beside " + path, e);
    }
  }

  private static boolean isOther(Path folder, boolean quadrants) {
    if (!Files.exists(folder.resolve("annotations.csv"))) {
      return false;
    }
    AudioData data = AudioDataReader.read(folder);
    MeasuredData unmeasured =
        new MeasuredData(data.name(), data.labels(), data.clips(), List.of(), List.of());
    return quadrants ? HeardSongs.hasVotes(unmeasured) : HeardSongs.hasQuadrants(unmeasured);
  }
}
