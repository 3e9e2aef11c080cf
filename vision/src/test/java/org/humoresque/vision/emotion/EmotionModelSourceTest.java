package org.humoresque.vision.emotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmotionModelSourceTest {

  @TempDir private Path folder;

  @Test
  void everyModelThatShipsIsNamedAndOpens() throws IOException, URISyntaxException {
    Path resources =
        Path.of(
            Objects.requireNonNull(EmotionModelSource.class.getResource("mini-xception.onnx"))
                .toURI());
    List<String> files;
    try (Stream<Path> all = Files.list(resources.resolveSibling(""))) {
      files = all.map(file -> file.getFileName().toString()).toList();
    }
    for (String name : EmotionModelSource.shippedNames()) {
      try (EmotionModel model =
          EmotionModelSource.shipped(name).open(ReadingOptions.mirrored(true))) {
        assertThat(model.file().get("name")).isEqualTo(name);
      }
    }
    assertThat(EmotionModelSource.shippedNames()).contains(EmotionModelSource.DEFAULT_NAME);
    List<String> members =
        files.stream()
            .filter(file -> file.endsWith(".ensemble"))
            .map(file -> EnsembleFile.parse(ModelFolder.SHIPPED.read(file), file).members())
            .flatMap(List::stream)
            .toList();
    assertThat(files)
        .filteredOn(file -> file.endsWith(".onnx") || file.endsWith(".ensemble"))
        .filteredOn(file -> !members.contains(file))
        .allSatisfy(file -> assertThat(nameOf(file)).isIn(EmotionModelSource.shippedNames()));
  }

  private static String nameOf(String file) {
    return file.substring(0, file.lastIndexOf('.'));
  }

  @Test
  void textIsANameOrAFile() throws IOException {
    Path file = Files.createFile(folder.resolve("mine.onnx"));
    assertThat(EmotionModelSource.parse("mini-xception"))
        .isEqualTo(EmotionModelSource.shipped("mini-xception"))
        .hasToString("mini-xception");
    assertThat(EmotionModelSource.parse(file.toString()))
        .isEqualTo(EmotionModelSource.file(file))
        .hasToString(file.toString());
  }

  @Test
  void unknownNameGivesThoseThatShip() {
    assertThatThrownBy(() -> EmotionModelSource.parse("xception"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("no model 'xception' comes with this program; allowed: ")
        .hasMessageContaining("mini-xception")
        .hasMessageEndingWith(", or an .onnx or .ensemble file");
  }

  @Test
  void missingFileIsNamed() {
    assertThatThrownBy(() -> EmotionModelSource.parse("no/such.ensemble"))
        .hasMessage("there is no model file no/such.ensemble");
  }

  @Test
  void modelIsOpenedOnlyWhenAskedFor() throws IOException {
    Path damaged = Files.writeString(folder.resolve("damaged.onnx"), "no network");
    EmotionModelSource source = EmotionModelSource.file(damaged);
    assertThatThrownBy(() -> source.open(ReadingOptions.mirrored(true)))
        .hasMessageContaining("damaged.onnx is damaged");
  }
}
