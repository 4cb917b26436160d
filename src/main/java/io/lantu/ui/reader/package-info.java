/**
 * The reader beside the map: outline, text, finds, notes, and the list of the library. Entry class:
 * {@link io.lantu.ui.reader.ReaderView}. FX thread.
 */
package io.lantu.ui.reader;
