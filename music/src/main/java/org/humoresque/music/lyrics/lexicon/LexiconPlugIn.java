package org.humoresque.music.lyrics.lexicon;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Reads a lexicon that a person plugs in, in any of the forms of docs/lexicon.md, told by itself:
 * an {@code .xlsx} is DLUT's, files named like HowNet's lists are these, lines of word, category
 * and 0 or 1 are NRC EmoLex, of a word and three numbers NRC VAD; all else is our own format.
 * Chinese is told by its words.
 */
public final class LexiconPlugIn {

  private final Consumer<String> warnings;

  /**
   * @param warnings told of damaged rows that are left out
   */
  public LexiconPlugIn(Consumer<String> warnings) {
    this.warnings = warnings;
  }

  /**
   * Reads a file, or the files of a folder together.
   *
   * @return one per language
   * @throws LexiconException if it is not there, or naming every line that is broken
   */
  public List<EmotionLexicon> read(Path fileOrFolder) {
    if (Files.notExists(fileOrFolder)) {
      throw new LexiconException(List.of("there is no lexicon " + fileOrFolder));
    }
    if (fileOrFolder.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
      return List.of(new DlutLexiconReader(warnings).read(fileOrFolder));
    }
    if (HowNetLexiconReader.hasLists(fileOrFolder)) {
      return List.of(new HowNetLexiconReader().read(fileOrFolder));
    }
    return Files.isDirectory(fileOrFolder) ? readFolder(fileOrFolder) : readText(fileOrFolder);
  }

  private static List<EmotionLexicon> readFolder(Path folder) {
    Map<String, List<Path>> byLanguage = new TreeMap<>();
    for (Path file : LexiconReader.files(folder)) {
      byLanguage
          .computeIfAbsent(language(LexiconFile.lines(file)), it -> new ArrayList<>())
          .add(file);
    }
    return byLanguage.entrySet().stream()
        .map(files -> new LexiconReader().read(files.getValue(), files.getKey()))
        .toList();
  }

  private static List<EmotionLexicon> readText(Path file) {
    List<LexiconFile.Line> lines = LexiconFile.lines(file);
    String[] first =
        lines.stream()
            .filter(line -> !line.text().startsWith("#") && !line.text().startsWith("["))
            .findFirst()
            .map(LexiconFile.Line::fields)
            .orElseThrow(() -> new LexiconException(List.of(file + " holds no words")));
    EmotionLexicon lexicon;
    if (first.length == 3 && first[2].strip().matches("[01]")) {
      lexicon = new EmoLexReader().read(file);
    } else if (first.length == 4) {
      lexicon = new VadLexiconReader().read(file);
    } else {
      lexicon = new LexiconReader().read(List.of(file), language(lines));
    }
    return List.of(lexicon);
  }

  /** Chinese if most words have Han signs. */
  private static String language(List<LexiconFile.Line> lines) {
    long words = lines.stream().filter(line -> !line.text().startsWith("#")).count();
    long chinese =
        lines.stream()
            .filter(line -> !line.text().startsWith("#"))
            .filter(line -> line.fields()[0].codePoints().anyMatch(Character::isIdeographic))
            .count();
    return chinese * 2 > words ? "zh" : "en";
  }
}
