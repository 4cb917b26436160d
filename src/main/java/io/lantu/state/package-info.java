/**
 * What the window shows, without any control: the state of the application, the camera, the history
 * and the view models of strip, tree and panel.
 *
 * <p>Entry class: {@link io.lantu.state.AppState}. Uses {@code javafx.beans} and {@code
 * javafx.collections}, never {@code javafx.scene}. Properties are read and changed on the FX
 * thread; in tests any single thread does.
 */
package io.lantu.state;
