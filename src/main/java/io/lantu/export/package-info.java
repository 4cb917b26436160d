/**
 * Files out: tables as CSV and XLSX. Start at {@link io.lantu.export.TableWriter}. Plain values in,
 * files out; any thread. Uses no package above {@code model}; standard streams stay untouched.
 */
package io.lantu.export;
