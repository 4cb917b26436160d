/**
 * The show: an audience window on one screen, the presenter's on another, or one window alone. FX
 * thread; entry class {@link io.lantu.ui.present.Presentation}, whose model is {@link
 * io.lantu.state.Show}.
 */
package io.lantu.ui.present;
