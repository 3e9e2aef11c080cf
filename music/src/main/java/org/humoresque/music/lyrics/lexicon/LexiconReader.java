package org.humoresque.music.lyrics.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads lexicons in our own format: UTF-8 text of tab-separated lines, described in
 * docs/lexicon.md.
 */
public final class LexiconReader {

  /**
   * Reads a file, or all {@code .txt} files of a folder together, in the order of their names.
   *
   * @param language of the words, by ISO 639-1
   * @throws LexiconException if a file cannot be read, or naming every line that is broken or whose
   *     word was listed before
   */
  public EmotionLexicon read(Path fileOrFolder, String language) {
    return read(files(fileOrFolder), language);
  }

  /** Reads files together. */
  EmotionLexicon read(List<Path> files, String language) {
    LexiconBuilder builder = new LexiconBuilder(language);
    for (Path file : files) {
      try {
        builder.add(file.toString(), text(Files.readAllBytes(file), file.toString()));
      } catch (IOException e) {
        throw new LexiconException("cannot read the lexicon %s: %s".formatted(file, e), e);
      }
    }
    return builder.build();
  }

  /**
   * Reads one text to its end; the caller closes it.
   *
   * @param name what to call it in messages
   * @throws LexiconException if it cannot be read, or naming every broken line
   */
  public EmotionLexicon read(InputStream in, String name, String language) {
    try {
      LexiconBuilder builder = new LexiconBuilder(language);
      builder.add(name, text(in.readAllBytes(), name));
      return builder.build();
    } catch (IOException e) {
      throw new LexiconException("cannot read the lexicon %s: %s".formatted(name, e), e);
    }
  }

  /** The files of a lexicon. */
  static List<Path> files(Path fileOrFolder) {
    if (!Files.isDirectory(fileOrFolder)) {
      return List.of(fileOrFolder);
    }
    try (Stream<Path> inside = Files.list(fileOrFolder)) {
      List<Path> files = inside.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
      if (files.isEmpty()) {
        throw new LexiconException(
            List.of("%s holds no lexicon: no .txt file is in it".formatted(fileOrFolder)));
      }
      return files;
    } catch (IOException e) {
      throw new LexiconException("cannot list the folder %s: %s".formatted(fileOrFolder, e), e);
    }
  }

  private static String text(byte[] bytes, String name) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new LexiconException("%s is not UTF-8 text".formatted(name), e);
    }
  }
}
