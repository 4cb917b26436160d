/**
 * Preferences, messages and the places of user files. Uses the model, the JDK and {@code
 * javafx.beans} only.
 */
package io.lantu.settings;
