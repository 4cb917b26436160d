package io.lantu.text;

import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What the parts of a Word file have in common: values, switches and borders of elements. */
final class WordXml {
  private static final Set<String> OFF = Set.of("0", "false", "off", "none", "nil");

  private WordXml() {}

  /** The value of the element a reader stands on. */
  static String value(XMLStreamReader x) {
    return attribute(x, "val");
  }

  /** An attribute of the element a reader stands on, or an empty text. */
  static String attribute(XMLStreamReader x, String name) {
    for (int i = 0; i < x.getAttributeCount(); i++) {
      if (x.getAttributeLocalName(i).equals(name)) {
        return x.getAttributeValue(i);
      }
    }
    return "";
  }

  /** Whether a switch is on: it is where it stands without a value. */
  static boolean isOn(XMLStreamReader x) {
    return !OFF.contains(value(x));
  }

  /** A small number, or -1. */
  static int integer(String s) {
    return s.matches("\\d{1,6}") ? Integer.parseInt(s) : -1;
  }

  /** Whether the borders of a paragraph make a box; reads to the end of the element. */
  static boolean isBoxed(XMLStreamReader x) throws XMLStreamException {
    int sides = 0;
    while (x.hasNext()) {
      int event = x.next();
      if (event == XMLStreamConstants.END_ELEMENT && x.getLocalName().equals("pBdr")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT
          && !x.getLocalName().equals("between")
          && isOn(x)) {
        sides++;
      }
    }
    return sides >= 3;
  }

  /** Whether a shading is seen: neither white nor left to the page. */
  static boolean isShaded(XMLStreamReader x) {
    String fill = attribute(x, "fill");
    return !fill.isEmpty() && !fill.equals("auto") && !fill.equalsIgnoreCase("ffffff");
  }

  /** Goes on to the end of the element a reader stands on. */
  static void skip(XMLStreamReader x) throws XMLStreamException {
    int depth = 1;
    while (depth > 0 && x.hasNext()) {
      int event = x.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }
}
