package org.humoresque.vision.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.humoresque.inference.UnreadableModelException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityModelTest {

  private final IdentityModel model = TinyIdentity.model();

  @TempDir Path folder;

  @Test
  void alikeFacesAreMoreAlikeThanOthers() {
    FaceEmbedding one = model.embed(TinyIdentity.face(9, true, 1));
    FaceEmbedding again = model.embed(TinyIdentity.face(9, true, 2));
    FaceEmbedding other = model.embed(TinyIdentity.face(14, false, 3));

    assertThat(one.similarity(one)).isCloseTo(1, within(1e-5));
    assertThat(one.similarity(again)).isGreaterThan(one.similarity(other));
    assertThat(one.similarity(other)).isEqualTo(other.similarity(one));
  }

  @Test
  void mirrorImageIsTheSamePerson() {
    Grey face = IdentityModel.ALIGNED.cut(TinyIdentity.face(9, true, 1), EyeLocator.USUAL);
    Subspace subspace = model.subspaces().get(0);

    assertThat(subspace.project(face, face.mirrored()))
        .containsExactly(subspace.project(face.mirrored(), face), within(1e-6f));
    assertThat(face.mirrored().mirrored().values()).containsExactly(face.values());
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    Path file = folder.resolve("a.model");
    IdentityModelFile.write(file, model);

    IdentityModel read = IdentityModelFile.read(file);

    assertThat(read.version()).hasSize(12).isEqualTo(IdentityModelFile.read(file).version());
    assertThat(read.provenance()).isEqualTo(model.provenance());
    assertThat(read.thresholds()).isEqualTo(model.thresholds());
    FaceEmbedding before = model.embed(TinyIdentity.face(9, true, 1));
    assertThat(read.embed(TinyIdentity.face(9, true, 1)).values())
        .containsExactly(before.values(), within(1e-6f));
  }

  @Test
  void damagedModelIsRefusedByName() throws IOException {
    Path file = folder.resolve("a.model");
    IdentityModelFile.write(file, model);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));

    assertThatExceptionOfType(UnreadableModelException.class)
        .isThrownBy(() -> IdentityModelFile.read(file))
        .withMessageContaining("a.model");
    Files.writeString(file, "no model");
    assertThatExceptionOfType(UnreadableModelException.class)
        .isThrownBy(() -> IdentityModelFile.read(file));
  }

  @Test
  void embeddingsAreKeptAsBytes() {
    FaceEmbedding one = model.embed(TinyIdentity.face(9, true, 1));

    assertThat(FaceEmbedding.fromBytes("tiny", one.toBytes()).values())
        .containsExactly(one.values());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FaceEmbedding.fromBytes("tiny", new byte[7]))
        .withMessageContaining("7 bytes");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FaceEmbedding.fromBytes("tiny", new byte[8]))
        .withMessageContaining("length 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> one.similarity(FaceEmbedding.fromBytes("another", one.toBytes())))
        .withMessageContaining("another");
  }

  @Test
  void eyesComeToLieWhereTheyAreWanted() {
    Placement placement = IdentityModel.ALIGNED;
    Eyes cut = EyeLocator.USUAL.moved(3, -2, 1.1, 0.1);
    Eyes eyes = EyeLocator.USUAL;

    double[] places = placement.within(eyes, cut);

    assertThat(placement.within(cut, cut))
        .containsExactly(new double[] {26, 40, 69, 40}, within(1e-9));
    Eyes back = placement.without(places, cut);
    assertThat(back.leftX()).isCloseTo(eyes.leftX(), within(1e-9));
    assertThat(back.rightY()).isCloseTo(eyes.rightY(), within(1e-9));
  }

  @Test
  void galleryNamesTheNearestAndCallsOthersGuests() {
    FaceEmbedding anna = model.embed(TinyIdentity.face(9, true, 1));
    FaceEmbedding ben = model.embed(TinyIdentity.face(14, false, 3));
    FaceGallery gallery = new FaceGallery(0.95);

    assertThat(gallery.find(anna)).isEmpty();
    gallery.add(1, List.of(anna));
    assertThat(gallery.find(anna)).map(FaceGallery.Match::person).contains(1L);
    assertThat(gallery.find(ben)).isEmpty();
    gallery.add(2, List.of(ben, ben));
    assertThat(gallery.find(ben)).map(FaceGallery.Match::person).contains(2L);
    assertThatIllegalArgumentException().isThrownBy(() -> gallery.add(3, List.of()));
  }
}
