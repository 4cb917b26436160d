package io.lantu.search;

import java.util.List;
import java.util.Objects;

/**
 * Something to be found, with all the texts it can be found by.
 *
 * @param type kind
 * @param id its id, unique within the kind
 * @param plan plan it belongs to, or null
 * @param plans all plans it is about; the one it belongs to where none is given
 * @param title what it is shown as; found only where it is also among the names
 * @param about what stands beside the title, may be empty; not searched
 * @param names names it is found by, the chief one first; none for running text
 * @param text running text, may be empty
 * @param sounds pinyin and initials it is found by
 * @param topics topics or sectors
 * @param regions regions it is about, with those around them
 * @param order of equal hits of a kind the one with the lower order comes first
 */
public record IndexedItem(
    HitType type,
    String id,
    String plan,
    List<String> plans,
    String title,
    String about,
    List<String> names,
    String text,
    List<Sound> sounds,
    List<String> topics,
    List<String> regions,
    int order) {
  public IndexedItem {
    Objects.requireNonNull(type);
    Objects.requireNonNull(id);
    Objects.requireNonNull(title);
    plans = plans.isEmpty() && plan != null ? List.of(plan) : List.copyOf(plans);
    about = about == null ? "" : about;
    text = text == null ? "" : text;
    names = List.copyOf(names);
    sounds = List.copyOf(sounds);
    topics = List.copyOf(topics);
    regions = List.copyOf(regions);
  }

  /** The same, about several plans. */
  IndexedItem about(List<String> allPlans) {
    return new IndexedItem(
        type, id, plan, allPlans, title, about, names, text, sounds, topics, regions, order);
  }

  /** A piece of running text, found by its words alone. */
  public static IndexedItem ofText(
      HitType type,
      String id,
      String plan,
      String heading,
      String text,
      List<String> topics,
      List<String> regions) {
    return new IndexedItem(
        type, id, plan, List.of(), heading, "", List.of(), text, List.of(), topics, regions, 0);
  }
}
