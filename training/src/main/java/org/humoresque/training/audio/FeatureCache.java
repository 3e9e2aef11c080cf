package org.humoresque.training.audio;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.humoresque.inference.ModelFile;
import org.humoresque.music.audio.UnreadableAudioException;
import org.humoresque.music.audio.feature.AudioFeatures;
import org.humoresque.music.audio.feature.FeatureVector;

/**
 * Keeps what was measured of recordings on disk, by the hash of their bytes, so that every
 * recording is decoded once. A file that is missing, damaged or of another version is made anew.
 */
public final class FeatureCache {

  /** Changes whenever the features do. */
  private static final String VERSION = "humoresque audio features 2";

  private final Path folder;

  public FeatureCache(Path folder) {
    this.folder = folder;
  }

  /** The cache in the user's cache folder ({@code XDG_CACHE_HOME}, else {@code ~/.cache}). */
  public static FeatureCache standard() {
    String home = System.getenv("XDG_CACHE_HOME");
    Path base =
        home == null || home.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(home);
    return new FeatureCache(base.resolve("humoresque").resolve("audio-features"));
  }

  /**
   * Measures a recording, or recalls what was measured.
   *
   * @throws UnreadableAudioException if it cannot be decoded
   */
  public MeasuredClip measure(SoundFile sound) {
    try {
      byte[] bytes = sound.bytes();
      String hash = ModelFile.hash(bytes);
      Files.createDirectories(folder);
      Path file = folder.resolve(hash + ".features");
      Optional<MeasuredClip> known = recall(hash, file);
      if (known.isPresent()) {
        return known.get();
      }
      MeasuredClip measured = decode(hash, sound, bytes);
      keep(measured, file);
      return measured;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot measure " + sound.name() + " with " + folder, e);
    }
  }

  private static MeasuredClip decode(String hash, SoundFile sound, byte[] bytes)
      throws IOException {
    Path file = sound.container();
    if (!sound.entry().isEmpty()) {
      file = Files.write(Files.createTempFile("humoresque", ".sound"), bytes);
    }
    try {
      List<byte[]> slices = new ArrayList<>();
      FeatureVector vector =
          AudioFeatures.of(file, slice -> slices.add(MeasuredClip.pack(slice))).vector();
      return new MeasuredClip(hash, vector.names(), vector.values(), slices);
    } finally {
      if (!sound.entry().isEmpty()) {
        Files.delete(file);
      }
    }
  }

  private static Optional<MeasuredClip> recall(String hash, Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      if (!in.readUTF().equals(VERSION)) {
        return Optional.empty();
      }
      int count = in.readInt();
      List<String> names = new ArrayList<>();
      double[] values = new double[count];
      for (int i = 0; i < count; i++) {
        names.add(in.readUTF());
        values[i] = in.readDouble();
      }
      List<byte[]> slices = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        byte[] slice = new byte[in.readInt()];
        in.readFully(slice);
        slices.add(slice);
      }
      return Optional.of(new MeasuredClip(hash, names, values, slices));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static void keep(MeasuredClip clip, Path file) throws IOException {
    Path unfinished = Files.createTempFile(file.getParent(), "unfinished", ".part");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
      out.writeUTF(VERSION);
      out.writeInt(clip.values().length);
      for (int i = 0; i < clip.values().length; i++) {
        out.writeUTF(clip.names().get(i));
        out.writeDouble(clip.values()[i]);
      }
      out.writeInt(clip.slices().size());
      for (byte[] slice : clip.slices()) {
        out.writeInt(slice.length);
        out.write(slice);
      }
    }
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
