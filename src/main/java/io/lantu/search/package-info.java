/**
 * Finding things by name and by text. Entry classes: {@link io.lantu.search.Gazetteer} for names,
 * {@link io.lantu.search.Locator} for what to go to while typing, {@link
 * io.lantu.search.IndexStore} for the full-text index over everything, made from {@link
 * io.lantu.search.TextSource}s. Uses {@code model} only; Lucene stays inside this package and is
 * loaded when the index is first opened. Immutable and safe to share, but for the store, which is
 * for workers.
 */
package io.lantu.search;
