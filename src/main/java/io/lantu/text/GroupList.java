package io.lantu.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects the groups of a box line by line: the group that is open takes the names that follow.
 */
final class GroupList {
  private final List<BoxGroup> groups = new ArrayList<>();
  private final List<String> items = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private String name;
  private int line;

  /** Whether a group with a name is open. */
  boolean isOpen() {
    return name != null;
  }

  /** Opens a group at its head. */
  void open(String head, int at) {
    close();
    name = head;
    line = at;
  }

  /** Adds a line to the open group, or to one without a name. */
  void add(String words, List<String> names, int at) {
    if (name == null && items.isEmpty()) {
      line = at;
    }
    text.append(text.length() == 0 ? "" : "\n").append(words);
    items.addAll(names);
  }

  /** Adds a group of one line. */
  void addWhole(BoxGroup group) {
    close();
    groups.add(group);
  }

  void addAll(List<BoxGroup> whole) {
    close();
    groups.addAll(whole);
  }

  private void close() {
    if (name != null || !items.isEmpty()) {
      groups.add(new BoxGroup(name == null ? "" : name, items, text.toString(), line));
    }
    name = null;
    items.clear();
    text.setLength(0);
  }

  List<BoxGroup> groups() {
    close();
    return groups;
  }
}
