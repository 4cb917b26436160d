/**
 * Files and paper from the window: the page composer with its live preview, printing, and the
 * exports of structures, decks, regions and plans. FX thread; the work is done on workers.
 */
package io.lantu.ui.compose;
