package org.humoresque.music.lyrics.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.humoresque.kernel.Emotion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HowNetLexiconReaderTest {

  private static final Charset GB18030 = Charset.forName("GB18030");

  private final HowNetLexiconReader reader = new HowNetLexiconReader();

  @TempDir private Path folder;

  @Test
  void listsBecomeEntriesByTheirNames() throws IOException {
    Files.writeString(folder.resolve("hownet-positive-emotion.txt"), "乐滋滋\r\n\r\n");
    Files.writeString(folder.resolve("hownet-negative-evaluation.txt"), "窝囊\n");
    EmotionLexicon lexicon = reader.read(folder);
    assertThat(lexicon.language()).isEqualTo("zh");
    assertThat(lexicon.find("乐滋滋").orElseThrow().share(Emotion.HAPPY)).isEqualTo(1);
    assertThat(lexicon.find("窝囊").orElseThrow().valence()).isEqualTo(-0.6);
    assertThat(lexicon.find("窝囊").orElseThrow().emotions()).isEmpty();
  }

  @Test
  void namesAndEncodingOfThePublishedListsAreUnderstood() throws IOException {
    Path list = folder.resolve("负面情感词语（中文）.txt");
    Files.writeString(list, "中文负面情感词语1254\n悲切\n", GB18030);
    EmotionLexicon lexicon = reader.read(list);
    assertThat(lexicon.size()).isEqualTo(1);
    assertThat(lexicon.find("悲切").orElseThrow().valence()).isEqualTo(-0.7);
  }

  @Test
  void emotionGoesBeforeEvaluationAndContradictionsAreLeftOut() throws IOException {
    Files.writeString(folder.resolve("positive-emotion.txt"), "爱\n骄傲\n");
    Files.writeString(folder.resolve("negative-emotion.txt"), "骄傲\n");
    Files.writeString(folder.resolve("negative-evaluation.txt"), "爱\n");
    EmotionLexicon lexicon = reader.read(folder);
    assertThat(lexicon.find("爱").orElseThrow().valence()).isPositive();
    assertThat(lexicon.find("骄傲")).isEmpty();
  }

  @Test
  void brokenLinesAndOtherFilesAreNamed() throws IOException {
    Path list = folder.resolve("positive-emotion.txt");
    Files.writeString(list, "快活\n这是一个句子而不是一个词语所以它不能在词表里面出现\n");
    assertThatThrownBy(() -> reader.read(list))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining(list + ", line 2: '这是一个句子");
    Path other = Files.writeString(folder.resolve("words.txt"), "快活\n");
    assertThatThrownBy(() -> reader.read(other))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining(other + " is no HowNet list");
  }

  @Test
  @Tag("data")
  void thePublishedListsAreRead() {
    Path lists = Path.of(System.getProperty("humoresque.shared"), "data/lexicons");
    EmotionLexicon lexicon = reader.read(lists);
    assertThat(lexicon.size()).isGreaterThan(8000);
    assertThat(lexicon.words()).allMatch(word -> word.length() <= 20);
  }
}
