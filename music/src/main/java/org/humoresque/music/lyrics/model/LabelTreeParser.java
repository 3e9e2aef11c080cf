package org.humoresque.music.lyrics.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.humoresque.music.lyrics.model.LabelTree.Node;

/** Reads the indented lines of a tree's file. */
final class LabelTreeParser {

  /** A line with its place. */
  private record Line(int number, int depth, String label, String otherNames) {}

  private final String name;
  private final Map<String, String> names;
  private final List<Line> lines = new ArrayList<>();
  private int next;

  /**
   * @param name names the file in messages
   * @param names filled with the label for every name that data sets use
   */
  LabelTreeParser(String name, Map<String, String> names) {
    this.name = name;
    this.names = names;
  }

  Node parse(String text) {
    int number = 0;
    for (String line : text.split("\r\n|\n|\r", -1)) {
      number++;
      if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
        lines.add(line(number, line));
      }
    }
    List<Node> sides = children(0, 0);
    if (next < lines.size()) {
      throw broken(lines.get(next).number(), "is indented further than its parent's children");
    }
    return new Node("all", sides);
  }

  private Line line(int number, String line) {
    int spaces = line.length() - line.stripLeading().length();
    if (spaces % LabelTree.indent() != 0 || line.substring(0, spaces).indexOf('\t') >= 0) {
      throw broken(number, "is indented by " + spaces + " signs; allowed: two spaces a level");
    }
    String[] parts = line.strip().split("=", 2);
    String label = parts[0].strip().toLowerCase(Locale.ROOT);
    if (!label.matches("[\\p{L}\\p{N}_-]+")) {
      throw broken(number, "has the label '" + label + "'; allowed: letters, digits, - and _");
    }
    return new Line(number, spaces / LabelTree.indent(), label, parts.length > 1 ? parts[1] : "");
  }

  private List<Node> children(int depth, int parentLine) {
    List<Node> children = new ArrayList<>();
    while (next < lines.size() && lines.get(next).depth() == depth) {
      Line line = lines.get(next);
      next++;
      remember(line);
      boolean deeper = next < lines.size() && lines.get(next).depth() == depth + 1;
      children.add(new Node(line.label(), deeper ? children(depth + 1, line.number()) : List.of()));
    }
    if (children.size() != 2) {
      throw broken(parentLine, "has " + children.size() + " children; a split has two");
    }
    return List.copyOf(children);
  }

  private void remember(Line line) {
    put(line.label(), line);
    for (String other : line.otherNames().strip().split("\\s+")) {
      if (!other.isEmpty()) {
        put(other.toLowerCase(Locale.ROOT), line);
      }
    }
  }

  private void put(String known, Line line) {
    String before = names.putIfAbsent(known, line.label());
    if (before != null) {
      throw broken(line.number(), "names '" + known + "' a second time");
    }
  }

  private UnreadableLyricsModelException broken(int line, String problem) {
    String place = line == 0 ? "its top level" : "line " + line;
    return new UnreadableLyricsModelException("%s: %s %s".formatted(name, place, problem));
  }
}
