package io.lantu.text;

/**
 * A figure stated in a sentence or in a table of years.
 *
 * @param name what is measured
 * @param value the figure
 * @param unit its unit
 * @param year year it is stated for, or null
 * @param comparison how it is meant, such as 达到, 超过, 年均增长, 以上
 * @param line number of its line
 */
public record ProseIndicator(
    String name, double value, String unit, Integer year, String comparison, int line) {}
