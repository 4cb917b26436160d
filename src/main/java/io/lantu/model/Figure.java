package io.lantu.model;

/**
 * A figure the text gives for an element.
 *
 * @param name what is measured
 * @param value in {@code unit}
 * @param unit as printed
 */
public record Figure(String name, double value, String unit) {}
