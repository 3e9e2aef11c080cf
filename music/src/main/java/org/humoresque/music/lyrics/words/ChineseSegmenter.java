package org.humoresque.music.lyrics.words;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;
import org.humoresque.music.lyrics.lexicon.LexiconText;

/**
 * Chinese by HanLP's shortest path over its word graph; traditional signs are made simplified
 * first. HanLP's dictionaries are loaded with the first line, in about a second.
 */
final class ChineseSegmenter implements WordSegmenter {

  @Override
  public List<Word> segment(String line) {
    String simple = HanLP.convertToSimplifiedChinese(line);
    boolean sameLength = simple.length() == line.length();
    List<Word> words = new ArrayList<>();
    int start = 0;
    for (Term term : HanLPHolder.SEGMENT.seg(simple)) {
      int end = start + term.word.length();
      String text = LexiconText.normal(term.word);
      if (!text.isEmpty()) {
        int from = sameLength ? start : Math.min(start, line.length());
        int to = sameLength ? end : Math.min(end, line.length());
        words.add(new Word(text, from, to, false));
      }
      start = end;
    }
    return words;
  }

  /** Holds HanLP back until the first Chinese line. */
  private static final class HanLPHolder {
    static final Segment SEGMENT =
        new ViterbiSegment()
            .enableAllNamedEntityRecognize(false)
            .enableCustomDictionary(true)
            .enablePartOfSpeechTagging(false);

    private HanLPHolder() {}
  }
}
