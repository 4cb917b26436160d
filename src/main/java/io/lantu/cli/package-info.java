/**
 * The commands without a window. Entry class: {@link io.lantu.cli.LantuCommand}.
 *
 * <p>Data goes to standard output, messages to standard error, both in UTF-8 whatever the platform
 * says; exit codes are 0, 1 (input at fault) and 2 (usage). May print and may write JSON; uses
 * every layer below the state. Runs on the main thread only.
 */
package io.lantu.cli;
