package io.lantu.app;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Leaves out of the theme's style sheet what styles controls the program does not have. The toolkit
 * goes over all rules for every new kind of node: half the rules make more than half the work.
 * Stateless.
 */
final class ThemeRules {
  /**
   * Beginnings of style classes of parts the program is without, with the control they belong to,
   * or nothing where only a caller who names the class would get it.
   */
  static final Map<String, String> WITHOUT = without();

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
  private static final Pattern STYLE_CLASS = Pattern.compile("\\.([A-Za-z][\\w-]*)");

  private ThemeRules() {}

  private static Map<String, String> without() {
    Map<String, String> parts = new TreeMap<>();
    parts.put("split-menu-button", "javafx.scene.control.SplitMenuButton");
    parts.put("tree-table-", "javafx.scene.control.TreeTableView");
    parts.put("date-picker", "javafx.scene.control.DatePicker");
    parts.put("color-p", "javafx.scene.control.ColorPicker");
    parts.put("custom-color-", "javafx.scene.control.ColorPicker");
    parts.put("pagination", "javafx.scene.control.Pagination");
    parts.put("choice-box", "javafx.scene.control.ChoiceBox");
    parts.put("accordion", "javafx.scene.control.Accordion");
    parts.put("password-field", "javafx.scene.control.PasswordField");
    parts.put("html-editor", "javafx.scene.web.HTMLEditor");
    parts.put("chart", "javafx.scene.chart.Chart");
    parts.put("axis", "javafx.scene.chart.Axis");
    parts.put("default-color", "javafx.scene.chart.Chart");
    for (String kind : List.of("area", "bar", "bubble", "line", "pie", "scatter", "stacked-bar")) {
      parts.put(kind + "-chart", "javafx.scene.chart.Chart");
      parts.put(kind + "-legend-symbol", "javafx.scene.chart.Chart");
    }
    parts.put("breadcrumbs", "atlantafx.base.controls.Breadcrumbs");
    parts.put("calendar", "atlantafx.base.controls.Calendar");
    parts.put("custom-text-field", "atlantafx.base.controls.CustomTextField");
    parts.put("input-group", "atlantafx.base.layout.InputGroup");
    parts.put("message", "atlantafx.base.controls.Message");
    parts.put("modal-", "atlantafx.base.controls.ModalPane");
    parts.put("notification", "atlantafx.base.controls.Notification");
    parts.put("popover", "atlantafx.base.controls.Popover");
    parts.put("ring-progress-indicator", "atlantafx.base.controls.RingProgressIndicator");
    parts.put("tile", "atlantafx.base.controls.Tile");
    parts.put("toggle-switch", "atlantafx.base.controls.ToggleSwitch");
    for (String look : List.of("bb-code", "bg-", "border-", "elevated-", "title-")) {
      parts.put(look, "");
    }
    return parts;
  }

  /** The rules of a style sheet that something in the window may match, in their order. */
  static String used(String css) {
    StringBuilder kept = new StringBuilder();
    Matcher rule = RULE.matcher(COMMENT.matcher(css).replaceAll(""));
    while (rule.find()) {
      String selectors =
          Stream.of(rule.group(1).split(",", -1))
              .filter(selector -> !isWithout(selector))
              .collect(Collectors.joining(","));
      if (!selectors.isBlank()) {
        kept.append(selectors).append('{').append(rule.group(2)).append('}');
      }
    }
    return kept.toString();
  }

  private static boolean isWithout(String selector) {
    Matcher styleClass = STYLE_CLASS.matcher(selector);
    while (styleClass.find()) {
      if (WITHOUT.keySet().stream().anyMatch(styleClass.group(1)::startsWith)) {
        return true;
      }
    }
    return false;
  }
}
