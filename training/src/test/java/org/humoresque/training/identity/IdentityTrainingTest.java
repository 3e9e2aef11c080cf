package org.humoresque.training.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.humoresque.training.data.UnreadableDataException;
import org.humoresque.vision.identity.EyeLocator;
import org.humoresque.vision.identity.FaceEmbedding;
import org.humoresque.vision.identity.IdentityModel;
import org.humoresque.vision.identity.IdentityModelFile;
import org.humoresque.vision.image.GreyImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityTrainingTest {

  private static final int[] PEOPLE = {0, 0, 0, 1, 1, 2, 3, 4, 4, 5, 6, 6};

  @TempDir Path folder;

  @Test
  void nobodyIsInTwoParts() {
    int[] faces = IntStream.range(0, PEOPLE.length).toArray();

    List<int[]> parts = PersonFolds.split(PEOPLE, faces, 3, 1);

    assertThat(parts.stream().mapToInt(part -> part.length).sum()).isEqualTo(PEOPLE.length);
    for (int person = 0; person < 7; person++) {
      int wanted = person;
      assertThat(
              parts.stream()
                  .filter(part -> Arrays.stream(part).anyMatch(face -> PEOPLE[face] == wanted)))
          .hasSize(1);
    }
    assertThat(PersonFolds.without(faces, parts.get(0)))
        .hasSize(PEOPLE.length - parts.get(0).length)
        .doesNotContain(parts.get(0));
  }

  @Test
  void thereAreAsManyPairsOfOnePersonAsOfTwo() {
    FacePairs pairs = FacePairs.of(PEOPLE, IntStream.range(0, PEOPLE.length).toArray(), 1);

    assertThat(pairs.same()).hasSize(6).allMatch(pair -> PEOPLE[pair[0]] == PEOPLE[pair[1]]);
    assertThat(pairs.different()).hasSize(6).allMatch(pair -> PEOPLE[pair[0]] != PEOPLE[pair[1]]);
  }

  @Test
  void errorsAreCountedAtTheThreshold() {
    Verification pairs =
        new Verification(new double[] {0.9, 0.8, 0.3, 0.7}, new double[] {0.1, 0.2, 0.5, 0.0});

    assertThat(pairs.equalErrorRate()).isCloseTo(0.25, within(0.13));
    assertThat(pairs.falseAccepts(0.4)).isEqualTo(0.25);
    assertThat(pairs.falseRejects(0.4)).isEqualTo(0.25);
    assertThat(pairs.accuracy(0.6)).isEqualTo(0.875);
  }

  @Test
  void thresholdOfNamesLetsHardlyAnyGuestPass() {
    List<ProfileTrial.Look> looks = new ArrayList<>();
    IntStream.range(0, 100).forEach(i -> looks.add(new ProfileTrial.Look(false, false, i / 100.0)));
    looks.add(new ProfileTrial.Look(true, true, 0.995));
    looks.add(new ProfileTrial.Look(true, false, 0.995));
    ProfileTrial trial = new ProfileTrial(looks);

    double threshold = trial.threshold(0.02);

    assertThat(trial.guestsNamed(threshold)).isEqualTo(0.02);
    assertThat(trial.rightNames(threshold)).isEqualTo(0.5);
    assertThat(trial.wrongNames(threshold)).isEqualTo(0.5);
  }

  @Test
  void peopleWhoDifferAreToldApartByWhatWasLearntFromOthers() {
    List<PersonFace> faces = new ArrayList<>();
    for (int person = 0; person < 12; person++) {
      for (int photo = 0; photo < 5; photo++) {
        faces.add(face(person, photo));
      }
    }
    IdentityModel trained =
        new IdentityTrainer(1, text -> {}).train(faces, new EyeLocator(List.of()), 0);
    Path file = folder.resolve("a.model");
    IdentityModelFile.write(file, trained);

    IdentityModel model = IdentityModelFile.read(file);
    FaceEmbedding one = model.embed(face(50, 0).cut());
    FaceEmbedding again = model.embed(face(50, 1).cut());
    FaceEmbedding other = model.embed(face(51, 0).cut());

    assertThat(one.similarity(again)).isGreaterThan(model.thresholds().pair());
    assertThat(one.similarity(other)).isLessThan(one.similarity(again));
    assertThat(model.provenance()).containsEntry("people", "12").containsEntry("faces", "60");
  }

  @Test
  void photosAreReadByFolderAndByLabels() throws IOException {
    Files.createDirectories(folder.resolve("photos/Anna"));
    Files.write(folder.resolve("photos/Anna/1.jpg"), new byte[] {1});
    List<PersonPhoto> byFolder = PersonPhotoReader.read(folder.resolve("photos"), text -> {});
    assertThat(byFolder).extracting(PersonPhoto::person).containsExactly("Anna");

    List<String> messages = new ArrayList<>();
    Files.writeString(
        folder.resolve("photos/labels.csv"), "file,emotion,person\n1.jpg,sad,Ben\n2.jpg,sad,\n");
    List<PersonPhoto> labelled = PersonPhotoReader.read(folder.resolve("photos"), messages::add);
    assertThat(labelled).extracting(PersonPhoto::person).containsExactly("Ben");
    assertThat(messages).singleElement().asString().contains("1 lines");
  }

  @Test
  void dataThatCannotBeUsedIsToldByName() throws IOException {
    assertThatExceptionOfType(UnreadableDataException.class)
        .isThrownBy(() -> PersonPhotoReader.read(folder.resolve("none"), text -> {}))
        .withMessageContaining("none");
    assertThatExceptionOfType(UnreadableDataException.class)
        .isThrownBy(() -> PersonPhotoReader.read(folder, text -> {}))
        .withMessageContaining("labels.csv");
    Files.writeString(folder.resolve("labels.csv"), "name,emotion\n");
    assertThatExceptionOfType(UnreadableDataException.class)
        .isThrownBy(() -> PersonPhotoReader.read(folder, text -> {}))
        .withMessageContaining("file,person");
    assertThatExceptionOfType(UnreadableDataException.class)
        .isThrownBy(
            () ->
                new IdentityTrainer(1, text -> {})
                    .train(List.of(face(1, 1)), new EyeLocator(List.of()), 0))
        .withMessageContaining("at least 10");
  }

  /** Waves that are a person's own, with noise that is the photo's. */
  private static PersonFace face(int person, int photo) {
    Random own = new Random(1000 + person);
    Random noise = new Random(31L * person + photo);
    double[] waves = own.doubles(12, -0.15, 0.15).toArray();
    int size = EyeLocator.FRAMING.size();
    byte[] pixels = new byte[size * size];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        double value = 0;
        for (int i = 0; i < waves.length; i += 2) {
          value += Math.sin(waves[i] * x + waves[i + 1] * y + i);
        }
        pixels[y * size + x] = (byte) (128 + 18 * value + 6 * noise.nextGaussian());
      }
    }
    return new PersonFace(
        "person " + person, person + "-" + photo, new GreyImage(size, size, pixels), true);
  }
}
