/**
 * The dock under the map: tables of the whole catalogue and comparisons, in tabs that close. Start
 * at {@link io.lantu.ui.dock.DockView}. FX thread.
 */
package io.lantu.ui.dock;
