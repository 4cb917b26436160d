package io.lantu.text;

/**
 * A word the document explains or shortens.
 *
 * @param term the word
 * @param meaning what it stands for, as the document has it
 * @param line number of its line
 */
public record Definition(String term, String meaning, int line) {}
