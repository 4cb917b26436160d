package io.lantu.style;

import io.lantu.model.Language;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** A layer of the base map that can be switched. */
public enum BaseLayer {
  /** County boundaries. */
  COUNTIES("县区界", "County boundaries"),
  /** Boundaries of prefectures and provinces. */
  PREFECTURES("市州界", "Prefecture boundaries"),
  /** Rivers. */
  RIVERS("河流", "Rivers"),
  /** Lakes and reservoirs. */
  LAKES("湖库", "Lakes"),
  /** Seats, towns, stations, airports. */
  TOWNS("城镇", "Towns"),
  /** Railways and expressways, schematic. */
  CORRIDORS("交通走廊（示意）", "Transport corridors (schematic)"),
  /** All lettering. */
  LABELS("注记", "Labels");

  /** What a new map shows: all but the corridors. */
  public static final Set<BaseLayer> DEFAULT =
      Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(CORRIDORS)));

  private final String zh;
  private final String en;

  BaseLayer(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** Title for layer lists and legends. */
  public String title(Language language) {
    return language.pick(zh, en);
  }
}
