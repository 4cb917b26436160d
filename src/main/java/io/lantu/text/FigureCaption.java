package io.lantu.text;

/**
 * Caption of a figure; the picture itself is not read.
 *
 * @param caption as printed
 * @param line number of its line
 */
public record FigureCaption(String caption, int line) {}
