package io.lantu.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the figures of a table whose columns are years: a name, its unit, a value for each year.
 */
final class TableIndicators {
  private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})\\s*年?.*");
  private static final Pattern NAME = Pattern.compile(".*(?:指标|名称|项目|内容|类别).*");
  private static final Pattern UNIT = Pattern.compile("(.+?)\\s*[（(]([^（）()]{1,10})[）)]");
  private static final Pattern VALUE = Pattern.compile("[^\\d]{0,2}(\\d+(?:\\.\\d+)?)[^\\d]{0,2}");

  private TableIndicators() {}

  static List<ProseIndicator> in(DataTable table) {
    List<ProseIndicator> out = new ArrayList<>();
    List<String> header = table.header();
    int name = -1;
    int unit = -1;
    List<int[]> years = new ArrayList<>();
    for (int c = 0; c < header.size(); c++) {
      String h = header.get(c).replace(" ", "");
      Matcher y = YEAR.matcher(h);
      if (y.matches()) {
        years.add(new int[] {c, Integer.parseInt(y.group(1))});
      } else if (h.contains("单位") && unit < 0) {
        unit = c;
      } else if (name < 0 && NAME.matcher(h).matches()) {
        name = c;
      }
    }
    if (years.isEmpty()) {
      return out;
    }
    int words = name < 0 ? 0 : name;
    for (List<String> row : table.rows()) {
      if (words >= row.size() || row.get(words).isBlank()) {
        continue;
      }
      String what = row.get(words).strip();
      String in = unit >= 0 && unit < row.size() ? row.get(unit).strip() : "";
      Matcher u = UNIT.matcher(what);
      if (in.isEmpty() && u.matches()) {
        what = u.group(1);
        in = u.group(2);
      }
      for (int[] y : years) {
        Matcher v = y[0] < row.size() ? VALUE.matcher(row.get(y[0]).strip()) : null;
        if (v != null && v.matches()) {
          out.add(
              new ProseIndicator(what, Double.parseDouble(v.group(1)), in, y[1], "", table.line()));
        }
      }
    }
    return out;
  }
}
