package io.lantu.model;

/**
 * Recognises a plan document without holding it.
 *
 * @param letters length of the normalised document
 * @param sha256 SHA-256 of the normalised document, hex
 */
public record DocumentMark(int letters, String sha256) {}
