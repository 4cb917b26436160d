package io.lantu.text;

/**
 * A text that may name the elements of a class.
 *
 * @param text what it says
 * @param span the piece it stands in
 * @param index of that piece
 */
record Passage(String text, Span span, int index) {}
