package io.lantu.bench;

import java.util.List;

/** Measures something and says it in rows of the table. */
@FunctionalInterface
interface Benchmark {
  /**
   * A row.
   *
   * @param what what was measured
   * @param value measured value, or NaN where it could not be measured
   * @param unit its unit
   * @param target largest value that meets the target, or NaN without a target
   * @param note number of vertices, statistic, reason for a missing value
   */
  record Row(String what, double value, String unit, double target, String note) {
    /** A row without a value, and why. */
    static Row missing(String what, String why) {
      return new Row(what, Double.NaN, "", Double.NaN, why);
    }
  }

  List<Row> run() throws Exception;
}
