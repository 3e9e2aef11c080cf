package org.humoresque.vision.emotion;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.humoresque.inference.UnreadableModelException;

/** Where model files lie: a folder of the disk, or what comes with the program. */
interface ModelFolder {

  /** What comes with the program. */
  ModelFolder SHIPPED = new Shipped();

  /**
   * The bytes of a file.
   *
   * @throws UnreadableModelException if it is not there
   */
  byte[] read(String name);

  /** The file as shown to people. */
  String show(String name);

  static ModelFolder of(Path folder) {
    return new OnDisk(folder);
  }

  /** Whether a file of this name comes with the program. */
  static boolean ships(String name) {
    return ModelFolder.class.getResource(name) != null;
  }

  /** A folder of the disk. */
  record OnDisk(Path folder) implements ModelFolder {

    @Override
    public byte[] read(String name) {
      try {
        return Files.readAllBytes(folder.resolve(name));
      } catch (IOException e) {
        throw new UnreadableModelException(
            "cannot read the model file " + show(name) + ": " + e, e);
      }
    }

    @Override
    public String show(String name) {
      return folder.resolve(name).toString();
    }
  }

  /** The resources beside this class. */
  final class Shipped implements ModelFolder {

    @Override
    public byte[] read(String name) {
      try (InputStream in = ModelFolder.class.getResourceAsStream(name)) {
        if (in == null) {
          throw new UnreadableModelException("this build lacks its model " + name);
        }
        return in.readAllBytes();
      } catch (IOException e) {
        throw new UnreadableModelException("cannot read the model " + name, e);
      }
    }

    @Override
    public String show(String name) {
      return name;
    }
  }
}
