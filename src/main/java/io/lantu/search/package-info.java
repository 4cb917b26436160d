/**
 * Finding things by name and by text. Entry classes: {@link io.lantu.search.Gazetteer}, {@link
 * io.lantu.search.TextSearch}. Uses {@code model} only; immutable and safe to share.
 */
package io.lantu.search;
