package io.lantu.state.reading;

import io.lantu.model.Catalogue;
import io.lantu.model.Plan;
import io.lantu.model.Structure;
import io.lantu.model.StructureElement;
import io.lantu.text.PlaceIndex;
import io.lantu.text.PlaceMention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds the names in a plan's text that stand on the map: elements and formulas of the plan's own
 * structures first, then places. Immutable; any thread.
 */
public final class LinkFinder {
  private static final int SHORTEST_ELEMENT = 3;
  private static final Pattern SHAPE =
      Pattern.compile(".*(?:[核心极翼轴带圈区园廊屏城镇]|组团|节点|支点|走廊|屏障|片区|板块|中心|通道)$");

  private final Catalogue catalogue;
  private final PlaceIndex places;
  private final Map<Character, List<Name>> names = new LinkedHashMap<>();

  private record Name(String text, String id) {}

  /**
   * A finder for the text of a plan.
   *
   * @param catalogue what stands on the map
   * @param index all place names
   * @param plan the plan, or null where it is not known
   */
  public LinkFinder(Catalogue catalogue, PlaceIndex index, Plan plan) {
    this.catalogue = catalogue;
    places =
        plan == null
            ? index
            : index.within(
                plan.scope().stream()
                    .filter(id -> id.matches("r:\\d{6}"))
                    .map(id -> id.substring(2))
                    .toList());
    if (plan != null) {
      for (Structure s : catalogue.structuresOf(plan.id())) {
        add(s.formula(), s.id());
        s.variants().forEach(v -> add(v, s.id()));
        for (StructureElement e : s.elements()) {
          if (!e.unnamed() && isSpatial(e.name())) {
            add(e.name(), e.id());
          }
        }
      }
    }
    names.values().forEach(l -> l.sort(Comparator.comparing((Name n) -> -n.text().length())));
  }

  /** Elements such as 现代农业 are words of every page; a place or a shape makes a name of them. */
  private boolean isSpatial(String name) {
    return SHAPE.matcher(name).matches() || !places.find(name).isEmpty();
  }

  private void add(String text, String id) {
    if (text.length() >= SHORTEST_ELEMENT) {
      names.computeIfAbsent(text.charAt(0), c -> new ArrayList<>()).add(new Name(text, id));
    }
  }

  /** The links of a text, in order, none inside another. */
  public List<TextLink> find(String text) {
    List<TextLink> links = new ArrayList<>();
    for (PlaceMention m : places.find(text)) {
      List<String> known = m.ids().stream().filter(this::isKnown).toList();
      if (!known.isEmpty() && !text.startsWith("共和国", m.start())) {
        links.add(new TextLink(m.start(), m.end(), known));
      }
    }
    for (int at = 0; at < text.length(); at++) {
      Name name = nameAt(text, at);
      if (name != null) {
        int from = at;
        int to = at + name.text().length();
        boolean inside =
            links.stream()
                .anyMatch(
                    l -> l.start() <= from && l.end() >= to && l.end() - l.start() > to - from);
        boolean region = links.stream().anyMatch(l -> l.start() == from && l.end() == to);
        if (!inside && !region) {
          links.removeIf(l -> l.start() < to && l.end() > from);
          links.add(new TextLink(from, to, List.of(name.id())));
        }
        at = to - 1;
      }
    }
    links.sort(Comparator.comparingInt(TextLink::start));
    return List.copyOf(links);
  }

  private Name nameAt(String text, int at) {
    for (Name name : names.getOrDefault(text.charAt(at), List.of())) {
      if (text.startsWith(name.text(), at)) {
        return name;
      }
    }
    return null;
  }

  private boolean isKnown(String id) {
    return catalogue.findRegion(id).isPresent() || catalogue.findPlace(id).isPresent();
  }
}
