/** Small controls used all over the window. */
package io.lantu.ui.control;
