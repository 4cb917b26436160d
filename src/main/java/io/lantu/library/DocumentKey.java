package io.lantu.library;

/**
 * Names a document of the library.
 *
 * @param hash hash of its file
 * @param position its position in the file, from 0
 */
public record DocumentKey(String hash, int position) {}
