package io.lantu.render;

import io.lantu.model.ElementKind;
import io.lantu.style.SymbolStyle;

/**
 * A line of a legend. Immutable.
 *
 * @param kind decides the form of the sample
 * @param style its look
 * @param title what it says
 * @param detail quieter words after it, or empty
 */
public record LegendEntry(ElementKind kind, SymbolStyle style, String title, String detail) {}
