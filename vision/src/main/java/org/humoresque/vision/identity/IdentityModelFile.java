package org.humoresque.vision.identity;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.humoresque.inference.UnreadableModelException;
import org.humoresque.vision.identity.IdentityModel.Thresholds;

/** Identity models as files: zipped, a heading, what was made of what, then the numbers. */
public final class IdentityModelFile {

  private static final String HEADING = "humoresque identity 1";
  private static final String SHIPPED = "humoresque-identity.model";
  private static final int MOST = 100_000;
  private static final int VERSION_LETTERS = 12;

  private IdentityModelFile() {}

  /** The model that comes with the program. */
  public static IdentityModel shipped() {
    try (InputStream in = IdentityModelFile.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new UnreadableModelException("this build lacks its model " + SHIPPED);
      }
      return parse(in.readAllBytes(), SHIPPED);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the model " + SHIPPED, e);
    }
  }

  /**
   * @throws UnreadableModelException if the file is none or damaged
   */
  public static IdentityModel read(Path file) {
    try {
      return parse(Files.readAllBytes(file), file.toString());
    } catch (IOException e) {
      throw new UnreadableModelException("cannot read the model file " + file + ": " + e, e);
    }
  }

  /** Writes a model; what is read again is named after its content. */
  public static void write(Path file, IdentityModel model) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      try (DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(bytes)))) {
        write(out, model);
      }
      Files.write(file, bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the model file " + file, e);
    }
  }

  private static void write(DataOutputStream out, IdentityModel model) throws IOException {
    out.writeUTF(HEADING);
    out.writeInt(model.provenance().size());
    for (Map.Entry<String, String> entry : new TreeMap<>(model.provenance()).entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeUTF(entry.getValue());
    }
    out.writeDouble(model.thresholds().pair());
    out.writeDouble(model.thresholds().named());
    out.writeInt(model.eyes().stages().size());
    for (EyeLocator.Stage stage : model.eyes().stages()) {
      write(out, stage.bias());
      for (float[] row : stage.weights()) {
        write(out, row);
      }
    }
    out.writeInt(model.subspaces().size());
    for (Subspace subspace : model.subspaces()) {
      out.writeUTF(subspace.descriptor().label());
      write(out, subspace.components());
    }
    write(out, model.metric());
  }

  private static void write(DataOutputStream out, Projection projection) throws IOException {
    write(out, projection.mean());
    write(out, projection.directions().scales());
    for (byte[] row : projection.directions().rows()) {
      out.write(row);
    }
  }

  private static void write(DataOutputStream out, float[] values) throws IOException {
    out.writeInt(values.length);
    for (float value : values) {
      out.writeFloat(value);
    }
  }

  private static IdentityModel parse(byte[] file, String name) {
    try (DataInputStream in =
        new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(file)))) {
      if (!in.readUTF().equals(HEADING)) {
        throw new IOException("it does not begin with '" + HEADING + "'");
      }
      Map<String, String> provenance = new TreeMap<>();
      for (int left = length(in); left > 0; left--) {
        provenance.put(in.readUTF(), in.readUTF());
      }
      Thresholds thresholds = new Thresholds(in.readDouble(), in.readDouble());
      EyeLocator eyes = eyes(in);
      List<Subspace> subspaces = new ArrayList<>();
      for (int left = length(in); left > 0; left--) {
        subspaces.add(new Subspace(Descriptor.parse(in.readUTF()), projection(in)));
      }
      return new IdentityModel(
          version(file), eyes, subspaces, projection(in), thresholds, provenance);
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableModelException(
          "%s is no identity model, or damaged: %s".formatted(name, e.getMessage()), e);
    }
  }

  private static EyeLocator eyes(DataInputStream in) throws IOException {
    List<EyeLocator.Stage> stages = new ArrayList<>();
    for (int left = length(in); left > 0; left--) {
      float[] bias = values(in);
      float[][] weights = new float[bias.length][];
      for (int row = 0; row < weights.length; row++) {
        weights[row] = values(in);
      }
      stages.add(new EyeLocator.Stage(weights, bias));
    }
    return new EyeLocator(stages);
  }

  private static Projection projection(DataInputStream in) throws IOException {
    float[] mean = values(in);
    float[] scales = values(in);
    byte[][] rows = new byte[scales.length][mean.length];
    for (byte[] row : rows) {
      in.readFully(row);
    }
    return new Projection(mean, new Rounded(rows, scales));
  }

  private static float[] values(DataInputStream in) throws IOException {
    float[] values = new float[length(in)];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readFloat();
    }
    return values;
  }

  private static int length(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > MOST) {
      throw new IOException("a length must be in [0, %d], but is %d".formatted(MOST, length));
    }
    return length;
  }

  private static String version(byte[] file) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(file);
      return HexFormat.of().formatHex(hash).substring(0, VERSION_LETTERS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
