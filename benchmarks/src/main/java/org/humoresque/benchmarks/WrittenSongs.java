package org.humoresque.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Songs of the length and the words of real ones, written by rule: three verses of lines that
 * differ from song to song and a chorus that comes three times; 200 to 300 words each.
 */
final class WrittenSongs {

  private static final Pattern GAP = Pattern.compile("[A-E]");

  private static final WrittenSongs ENGLISH =
      new WrittenSongs(
          List.of(
              "I been walkin' down the A with a B heart tonight",
              "you never told me that the A was so B",
              "don't you wanna C with me until the A is gone",
              "and every D I C, I'm thinking of your E",
              "oh baby, I'm not B, I'm just a little tired of the A",
              "we could C all D long, nobody's gonna stop us now",
              "she said she's B but I could see the E in her eyes",
              "hold on, hold on, the A is turning into E",
              "there's a E in the A where we used to C",
              "I can't C anymore, it's a B kind of D",
              "they say that E will find you when the D is B",
              "so very B, so far away from the A I know",
              "mama told me, son, you better C before the D",
              "if I could C again I'd bring you E and E",
              "looove, you're the only A that I ever C for",
              "it's hard to C when all your E is broken"),
          new String[][] {
            words(
                "road river city ocean window garden highway moonlight mountain station kitchen"
                    + " morning summer winter harbour sky fire water street train"),
            words(
                "lonely happy broken beautiful cold wild gentle angry golden hollow bright empty"
                    + " crazy sweet bitter quiet proud afraid blue free"),
            words(
                "dance cry wait run dream fall sing drive breathe whisper fight smile stay leave"
                    + " pray shine lie wander remember believe"),
            words("night day hour year weekend sunday morning minute season time"),
            words(
                "tears laughter trouble kisses shadows glory pain sunshine silence memories fear"
                    + " hope promises thunder mercy rage roses dust lies wonder")
          });

  private static final WrittenSongs CHINESE =
      new WrittenSongs(
          List.of(
              "我一个人走在BA的街头",
              "你说过要陪我C到D",
              "是不是所有的E都会变得很B",
              "在A里我又想起你的E",
              "不要再C了 我们都不是小孩",
              "多少个D我C着你的名字",
              "A轻轻吹过 吹走了我的E",
              "如果还能再C一次 我不会让你B",
              "原来爱情只是一场BE",
              "谁把E藏进了A的深处",
              "虽然很B 但是我还想C",
              "就让我们C在这个BD",
              "从来没有人像你这样B",
              "我的E像A一样B",
              "请你不要C 请你不要说再见",
              "等到D的时候我们再C吧"),
          new String[][] {
            words("风雨 大海 月光 城市 故乡 星空 花园 人海 夕阳 山谷 雪地 车站 梦境 窗外 河流"),
            words("孤单 快乐 美丽 寂寞 温柔 疯狂 难过 冰冷 幸福 遥远 平静 愤怒 害怕 甜蜜 疲惫"),
            words("等待 哭泣 跳舞 飞翔 回忆 拥抱 唱歌 流浪 奔跑 呼喊 微笑 相信 忘记 想念 歌唱"),
            words("夜晚 明天 黎明 春天 秋天 冬天 清晨 午后 昨天 永远"),
            words("眼泪 笑容 思念 承诺 回忆 希望 痛苦 梦想 誓言 秘密 恐惧 温暖 谎言 勇气 青春")
          });

  private final List<String> lines;
  private final String[][] gaps;

  private WrittenSongs(List<String> lines, String[][] gaps) {
    this.lines = lines;
    this.gaps = gaps;
  }

  /** So many songs, always the same ones. */
  static List<String> english(int many) {
    return ENGLISH.songs(many);
  }

  /** So many songs, always the same ones. */
  static List<String> chinese(int many) {
    return CHINESE.songs(many);
  }

  private List<String> songs(int many) {
    Random random = new Random(1);
    List<String> songs = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      String chorus = "[Chorus]\n" + part(random, 4);
      StringBuilder song = new StringBuilder();
      for (int verse = 1; verse <= 3; verse++) {
        song.append("[Verse ").append(verse).append("]\n");
        song.append(part(random, 6)).append('\n').append(chorus).append('\n');
      }
      songs.add(song.toString());
    }
    return songs;
  }

  private String part(Random random, int many) {
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < many; i++) {
      Matcher gap = GAP.matcher(lines.get(random.nextInt(lines.size())));
      part.append(gap.replaceAll(found -> word(found.group(), random))).append('\n');
    }
    return part.toString();
  }

  private String word(String gap, Random random) {
    String[] words = gaps[gap.charAt(0) - 'A'];
    return words[random.nextInt(words.length)];
  }

  private static String[] words(String text) {
    return text.split(" ");
  }
}
