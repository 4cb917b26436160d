package io.lantu.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The styles of a Word file: what each says of level, number, weight, size, frame and hiding. */
final class WordStyles {
  /** What one style says itself; null where it leaves a thing to the style it is based on. */
  private static final class Style {
    private String parent = "";
    private Integer outline;
    private String list;
    private String listLevel;
    private Boolean bold;
    private Boolean hidden;
    private Integer size;
    private Boolean centred;
    private Boolean framed;
  }

  /** Half points of a run that says nothing of its size, where the file does not either. */
  private static final int PLAIN_SIZE = 21;

  private final Map<String, Style> styles = new HashMap<>();
  private String plain = "";
  private int plainSize = PLAIN_SIZE;

  /** Reads styles.xml. */
  void read(XMLStreamReader x) throws XMLStreamException {
    Style style = new Style();
    boolean defaults = false;
    while (x.hasNext()) {
      int event = x.next();
      if (event == XMLStreamConstants.END_ELEMENT && x.getLocalName().equals("rPrDefault")) {
        defaults = false;
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (x.getLocalName()) {
        case "rPrDefault" -> defaults = true;
        case "style" -> {
          style = new Style();
          String id = WordXml.attribute(x, "styleId");
          styles.put(id, style);
          boolean first = !WordXml.attribute(x, "default").isEmpty();
          if (first && WordXml.attribute(x, "type").equals("paragraph")) {
            plain = id;
          }
        }
        case "name" -> outlineByName(style, WordXml.value(x).toLowerCase(Locale.ROOT));
        case "basedOn" -> style.parent = WordXml.value(x);
        case "outlineLvl" -> {
          int level = WordXml.integer(WordXml.value(x));
          if (level >= 0 && level < 9) {
            style.outline = level + 1;
          }
        }
        case "ilvl" -> style.listLevel = WordXml.value(x);
        case "numId" -> style.list = WordXml.value(x);
        case "b" -> style.bold = WordXml.isOn(x);
        case "vanish" -> style.hidden = WordXml.isOn(x);
        case "jc" -> style.centred = WordXml.value(x).equals("center");
        case "sz" -> {
          int size = WordXml.integer(WordXml.value(x));
          if (defaults) {
            plainSize = size;
          } else {
            style.size = size;
          }
        }
        case "pBdr" -> style.framed = WordXml.isBoxed(x);
        default -> {}
      }
    }
  }

  private static void outlineByName(Style style, String name) {
    if (name.matches("heading [1-9]")) {
      style.outline = name.charAt(8) - '0';
    } else if (name.matches("标题 ?[1-9]")) {
      style.outline = name.charAt(name.length() - 1) - '0';
    }
  }

  private <T> Optional<T> find(String id, Function<Style, T> what) {
    String s = id.isEmpty() ? plain : id;
    for (int i = 0; i < 12; i++) {
      Style style = styles.get(s);
      if (style == null) {
        break;
      }
      T found = what.apply(style);
      if (found != null) {
        return Optional.of(found);
      }
      s = style.parent;
    }
    return Optional.empty();
  }

  /** Heading level of a style, from 1, or 0. */
  int outline(String id) {
    return find(id, s -> s.outline).orElse(0);
  }

  /** Number of the list a style belongs to, or null. */
  String list(String id) {
    return find(id, s -> s.list).orElse(null);
  }

  /** Level in that list, from 0. */
  int listLevel(String id) {
    return find(id, s -> s.listLevel).map(WordXml::integer).map(l -> Math.max(0, l)).orElse(0);
  }

  boolean isBold(String id) {
    return find(id, s -> s.bold).orElse(false);
  }

  boolean isHidden(String id) {
    return !id.isEmpty() && find(id, s -> s.hidden).orElse(false);
  }

  boolean isCentred(String id) {
    return find(id, s -> s.centred).orElse(false);
  }

  boolean isFramed(String id) {
    return !id.isEmpty() && find(id, s -> s.framed).orElse(false);
  }

  /** Size of its letters in half points. */
  int size(String id) {
    return find(id, s -> s.size).orElse(plainSize);
  }
}
