package io.lantu.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the tables plain text lays out without tabs: cells between bars, cells set apart by one
 * blank, cells on a line each, and the end of a cell that runs over into a line of its own. Gives
 * the lines with a tab between the cells of a row.
 */
final class LaidOutRows {
  private static final Pattern HEAD =
      Pattern.compile(
          "(?:主要|核心|规划)?(?:指标|名称|序号|类别|类型|等级|层级|级别|单位|属性|年份|项目|数量|城镇|区域|领域|目标|备注|性质|分类)"
              + "(?:名称|类型|类别|属性|性质|值)?(?:[（(][^）)]{1,8}[）)])?");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}\\s*年?(?:.{0,5})");
  private static final Pattern NUMBER =
      Pattern.compile("[^\\d，。]{0,2}\\d[\\d.,%％]*[^\\d，。]{0,3}|[-—/]+");
  private static final Pattern CAPTION = Pattern.compile("^附?表[\\s\\d一二三四五六七八九十].*");
  private static final Pattern CELL_END = Pattern.compile("[^，。；：\\d]{0,6}[（(][^）)]{1,8}[）)]");

  /** What a table of projects tells of each. */
  private static final Pattern PROJECT_HEAD =
      Pattern.compile(
          "(?:序号|编号|所在地|所属.{1,4}|.{0,4}(?:项目|工程|名称)|(?:项目|工程|建设|主要|实施|责任|牵头|总|起止|计划)*"
              + "(?:名称|类别|类型|领域|地点|位置|性质|内容|规模|年限|期限|工期|时间|时序|投资|单位|主体|规模(?:及|和|与)(?:建设)?内容|内容(?:及|和|与)(?:建设)?规模)|备注)(?:[（(].{1,6}[）)])?");

  private static final Pattern ROW_NUMBER = Pattern.compile("\\d{1,3}[.．、]?");

  private final List<SourceLine> lines;
  private final List<SourceLine> out;

  private LaidOutRows(List<SourceLine> lines) {
    this.lines = lines;
    this.out = new ArrayList<>(lines.size());
  }

  /** The lines, rows of such tables with tabs. */
  static List<SourceLine> mark(List<SourceLine> lines) {
    return new LaidOutRows(lines).marked();
  }

  /**
   * 序号 项目名称 建设内容 over 1 甲水库 加固大坝: the lines with a tab between the cells, in any format. A name may
   * hold a blank, so a row can have more parts than the head has cells.
   */
  static List<SourceLine> markNumbered(List<SourceLine> lines) {
    List<SourceLine> out = new ArrayList<>(lines);
    for (int i = 0; i < lines.size(); i++) {
      List<String> head = List.of(lines.get(i).text().strip().split("[ \\u3000]+", -1));
      boolean known =
          head.size() >= 3
              && head.get(0).matches("序号|编号")
              && head.stream().allMatch(c -> PROJECT_HEAD.matcher(c).matches());
      if (!known) {
        continue;
      }
      int end = i + 1;
      while (end < lines.size()) {
        List<String> cells = List.of(lines.get(end).text().strip().split("[ \\u3000]+", -1));
        if (cells.size() < 2 || !ROW_NUMBER.matcher(cells.get(0)).matches()) {
          break;
        }
        out.set(end, row(lines.get(end), fitted(cells, head.size())));
        end++;
      }
      if (end > i + 1) {
        out.set(i, row(lines.get(i), head));
        i = end - 1;
      }
    }
    return out;
  }

  /** As many cells as the head has: what is over stays in the middle, where things are told. */
  private static List<String> fitted(List<String> cells, int width) {
    List<String> row = new ArrayList<>(cells);
    while (row.size() > width) {
      int at = Math.max(1, width - 2);
      row.set(at, row.get(at) + " " + row.remove(at + 1));
    }
    return row;
  }

  private List<SourceLine> marked() {
    int i = 0;
    while (i < lines.size()) {
      int end = barred(i);
      if (end == i) {
        end = blanked(i);
      }
      if (end == i) {
        end = stacked(i);
      }
      if (end == i) {
        addOrAppend(lines.get(i));
        end = i + 1;
      }
      i = end;
    }
    return out;
  }

  /** Two lines or more with as many bars each. */
  private int barred(int from) {
    int end = run(from, "[|｜│┃]");
    return end - from < 2 ? from : rows(from, end, "[|｜│┃]");
  }

  /** Three lines or more of as many words, under a caption or a head of a table. */
  private int blanked(int from) {
    List<String> head = cells(from, "[ \\u3000]+");
    if (head.size() < 3) {
      return from;
    }
    long known = head.stream().filter(LaidOutRows::isHead).count();
    if (known < 2 || (known < head.size() && !CAPTION.matcher(before()).matches())) {
      return from;
    }
    int end = run(from, "[ \\u3000]+");
    return end - from < 3 ? from : rows(from, end, "[ \\u3000]+");
  }

  private int run(int from, String gap) {
    int width = cells(from, gap).size();
    int end = from;
    while (width > 1 && end < lines.size() && cells(end, gap).size() == width) {
      end++;
    }
    return end;
  }

  private int rows(int from, int end, String gap) {
    for (int i = from; i < end; i++) {
      out.add(row(lines.get(i), cells(i, gap)));
    }
    return end;
  }

  /** 指标, 2020年, 2025年 and then name, value, value again and again, each on a line. */
  private int stacked(int from) {
    if (!isHead(text(from)) || YEAR.matcher(text(from)).matches()) {
      return from;
    }
    int width = 0;
    int years = 0;
    while (from + width < lines.size() && isHead(text(from + width))) {
      years += YEAR.matcher(text(from + width)).matches() ? 1 : 0;
      width++;
    }
    if (width < 3 || years == 0) {
      return from;
    }
    int end = from + width;
    while (isStackedRow(from, end, width)) {
      end += width;
    }
    if (end - from < 3 * width) {
      return from;
    }
    for (int i = from; i < end; i += width) {
      List<String> cells = new ArrayList<>();
      for (int c = 0; c < width; c++) {
        cells.add(text(i + c));
      }
      out.add(row(lines.get(i), cells));
    }
    return end;
  }

  private boolean isStackedRow(int head, int at, int width) {
    if (at + width > lines.size()) {
      return false;
    }
    for (int c = 0; c < width; c++) {
      String cell = text(at + c);
      boolean year = YEAR.matcher(text(head + c)).matches();
      if (cell.isEmpty()
          || cell.length() > 24
          || cell.indexOf('。') >= 0
          || (year && !NUMBER.matcher(cell).matches())) {
        return false;
      }
    }
    return true;
  }

  /** 城镇化率 60 65 over （%）: the end of the first cell, where a row of figures stands before it. */
  private void addOrAppend(SourceLine line) {
    String t = line.text().strip();
    SourceLine last = out.isEmpty() ? null : out.get(out.size() - 1);
    if (last != null && CELL_END.matcher(t).matches()) {
      String row = last.text().strip().replaceAll("\\t| {2,}|\\u3000{2,}", "\t");
      String[] cells = row.split("\t");
      if (cells.length > 2
          && cells[0].indexOf('（') < 0
          && cells[0].strip().matches(".*[\\u4e00-\\u9fff]")
          && NUMBER.matcher(cells[1].strip()).matches()
          && NUMBER.matcher(cells[2].strip()).matches()) {
        cells[0] = cells[0].strip() + t;
        out.set(out.size() - 1, row(last, List.of(cells)));
        return;
      }
    }
    out.add(line);
  }

  private static SourceLine row(SourceLine line, List<String> cells) {
    return new SourceLine(
        line.number(), line.page(), String.join("\t", cells), line.outline(), line.frame());
  }

  private static boolean isHead(String cell) {
    return HEAD.matcher(cell).matches() || YEAR.matcher(cell).matches();
  }

  private String before() {
    for (int i = out.size() - 1; i >= 0; i--) {
      if (!out.get(i).text().isBlank()) {
        return out.get(i).text().strip();
      }
    }
    return "";
  }

  private String text(int at) {
    return lines.get(at).text().strip();
  }

  private List<String> cells(int at, String gap) {
    String t = text(at);
    if (t.length() > 120 || t.indexOf('\t') >= 0 || t.indexOf('。') >= 0) {
      return List.of();
    }
    List<String> cells = new ArrayList<>();
    for (String c : t.replaceAll("^[|｜│┃]|[|｜│┃]$", "").split(gap, -1)) {
      cells.add(c.strip());
    }
    return cells;
  }
}
