/**
 * Preferences, messages and the places of user files. A leaf: uses the JDK and {@code javafx.beans}
 * only.
 */
package io.lantu.settings;
