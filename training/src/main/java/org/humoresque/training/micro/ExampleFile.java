package org.humoresque.training.micro;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Examples on disk, so that a training that is resumed need not make them again. */
final class ExampleFile {

  private static final int VERSION = 0x4D454F02;

  private ExampleFile() {}

  /**
   * Those of the file, if it holds those asked for; else they are made and kept.
   *
   * @param how they are made
   */
  static List<MicroExample> load(Path file, String how, Supplier<List<MicroExample>> otherwise) {
    Optional<List<MicroExample>> kept = Files.exists(file) ? read(file, how) : Optional.empty();
    if (kept.isPresent()) {
      return kept.get();
    }
    List<MicroExample> made = otherwise.get();
    write(made, how, file);
    return made;
  }

  private static Optional<List<MicroExample>> read(Path file, String how) {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      if (in.readInt() != VERSION || !in.readUTF().equals(how)) {
        return Optional.empty();
      }
      int count = in.readInt();
      List<MicroExample> examples = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int label = in.readInt();
        String kind = in.readUTF();
        short[] numbers = new short[in.readInt()];
        byte[] bytes = in.readNBytes(2 * numbers.length);
        ByteBuffer.wrap(bytes).asShortBuffer().get(numbers);
        examples.add(new MicroExample(label, kind, numbers));
      }
      return Optional.of(examples);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the examples " + file, e);
    }
  }

  private static void write(List<MicroExample> examples, String how, Path file) {
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16))) {
      out.writeInt(VERSION);
      out.writeUTF(how);
      out.writeInt(examples.size());
      for (MicroExample each : examples) {
        out.writeInt(each.label());
        out.writeUTF(each.kind());
        out.writeInt(each.numbers().length);
        ByteBuffer bytes = ByteBuffer.allocate(2 * each.numbers().length);
        bytes.asShortBuffer().put(each.numbers());
        out.write(bytes.array());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the examples " + unfinished, e);
    }
    try {
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the examples " + file, e);
    }
  }
}
