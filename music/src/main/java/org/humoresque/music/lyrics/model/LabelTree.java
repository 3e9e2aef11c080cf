package org.humoresque.music.lyrics.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A tree of labels: every split parts its labels in two, down to single ones (PAPERS.md A: all
 * emotions into positive and negative, each again into two).
 *
 * <p>Its file has one label a line; two spaces more than the line above make it a child of it;
 * every label has two children or none. Behind {@code =} stand other names that data sets use.
 * Lines that begin with {@code #} are comments:
 *
 * <pre>
 * positive
 *   happy = joy happiness
 *   relaxed
 * negative
 *   angry = anger
 *   sad
 * </pre>
 */
public final class LabelTree {

  private static final int INDENT = 2;

  /**
   * A label with its two sides, or a leaf.
   *
   * @param name the label
   * @param sides its two children; empty for a leaf
   */
  public record Node(String name, List<Node> sides) {

    /** Whether nothing is below. */
    public boolean isLeaf() {
      return sides.isEmpty();
    }

    /** The leaves below, or the node itself. */
    public List<String> leaves() {
      return isLeaf()
          ? List.of(name)
          : sides.stream().flatMap(side -> side.leaves().stream()).toList();
    }

    /** Whether a label is this node or below it. */
    public boolean contains(String label) {
      return name.equals(label) || sides.stream().anyMatch(side -> side.contains(label));
    }
  }

  private final String source;
  private final Node root;
  private final List<String> leaves;
  private final Map<String, String> names;

  private LabelTree(String source, Node root, Map<String, String> names) {
    this.source = source;
    this.root = root;
    this.leaves = List.copyOf(root.leaves());
    this.names = names;
  }

  /**
   * Reads a tree's file.
   *
   * @throws UnreadableLyricsModelException naming the file, the line and what is allowed
   */
  public static LabelTree read(Path file) {
    try {
      return parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UnreadableLyricsModelException("cannot read " + file + ": " + e, e);
    }
  }

  /**
   * Reads a tree from text.
   *
   * @param name names the text in messages
   * @throws UnreadableLyricsModelException naming the line and what is allowed
   */
  public static LabelTree parse(String name, String text) {
    Map<String, String> names = new LinkedHashMap<>();
    Node root = new LabelTreeParser(name, names).parse(text);
    return new LabelTree(text, root, names);
  }

  /** The text this tree was read from. */
  public String source() {
    return source;
  }

  /** The top, whose two sides are the first split; its own name is {@code all}. */
  public Node root() {
    return root;
  }

  /** The single labels in the order of the file. */
  public List<String> leaves() {
    return leaves;
  }

  /** Every node that has two sides, the root first. */
  public List<Node> splits() {
    List<Node> splits = new ArrayList<>();
    collect(root, splits);
    return splits;
  }

  /** The leaves below a label, or the label itself if it is one; empty for an unknown label. */
  public List<String> leavesBelow(String label) {
    if (leaves().contains(label)) {
      return List.of(label);
    }
    return splits().stream()
        .filter(node -> node.name().equals(label))
        .findFirst()
        .map(Node::leaves)
        .orElse(List.of());
  }

  /** The label that goes by a name in data; empty if the tree knows none. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(names.get(name.strip().toLowerCase(Locale.ROOT)));
  }

  private static void collect(Node node, List<Node> splits) {
    if (!node.isLeaf()) {
      splits.add(node);
      node.sides().forEach(side -> collect(side, splits));
    }
  }

  static int indent() {
    return INDENT;
  }
}
