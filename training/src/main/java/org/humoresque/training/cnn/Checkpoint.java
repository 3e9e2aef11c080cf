package org.humoresque.training.cnn;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.humoresque.training.data.UnreadableDataException;

/**
 * The state of a training between two epochs: enough to go on as if it had never stopped.
 *
 * @param network name of the network
 * @param epoch epochs done
 * @param weights every number of the network
 * @param average every number of its moving average
 * @param optimizer what the optimizer remembers, by name
 */
public record Checkpoint(
    String network,
    int epoch,
    Map<String, float[]> weights,
    Map<String, float[]> average,
    Map<String, float[]> optimizer) {

  private static final int MAGIC = 0x48554D31;

  /** Writes beside the file first and then takes its place, so that a kill leaves one whole. */
  public void write(Path file) {
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
        out.writeInt(MAGIC);
        out.writeUTF(network);
        out.writeInt(epoch);
        writeArrays(out, weights);
        writeArrays(out, average);
        writeArrays(out, optimizer);
      }
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the checkpoint " + file, e);
    }
  }

  /**
   * Reads a checkpoint.
   *
   * @throws UnreadableDataException if the file is none, or is damaged
   */
  public static Checkpoint read(Path file) {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      checkMagic(in, file);
      return new Checkpoint(
          in.readUTF(), in.readInt(), readArrays(in), readArrays(in), readArrays(in));
    } catch (IOException e) {
      throw new UnreadableDataException("cannot read the checkpoint " + file + ": " + e, e);
    }
  }

  /**
   * How many epochs a checkpoint has done, without reading the rest of it.
   *
   * @throws UnreadableDataException if the file is none
   */
  static int epochOf(Path file) {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      checkMagic(in, file);
      in.readUTF();
      return in.readInt();
    } catch (IOException e) {
      throw new UnreadableDataException("cannot read the checkpoint " + file + ": " + e, e);
    }
  }

  private static void checkMagic(DataInputStream in, Path file) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new UnreadableDataException(file + " is not a checkpoint of a training");
    }
  }

  private static void writeArrays(DataOutputStream out, Map<String, float[]> arrays)
      throws IOException {
    out.writeInt(arrays.size());
    for (Map.Entry<String, float[]> entry : arrays.entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeInt(entry.getValue().length);
      for (float number : entry.getValue()) {
        out.writeFloat(number);
      }
    }
  }

  private static Map<String, float[]> readArrays(DataInputStream in) throws IOException {
    Map<String, float[]> arrays = new LinkedHashMap<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      String name = in.readUTF();
      float[] numbers = new float[in.readInt()];
      for (int j = 0; j < numbers.length; j++) {
        numbers[j] = in.readFloat();
      }
      arrays.put(name, numbers);
    }
    return arrays;
  }
}
