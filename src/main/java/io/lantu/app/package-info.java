/** Launcher and wiring: the one place where everything is constructed. */
package io.lantu.app;
