/**
 * Work off the FX thread: tasks with progress, message, cancel and hand-over of the result. A leaf:
 * uses the JDK and {@code javafx.beans} only.
 */
package io.lantu.task;
