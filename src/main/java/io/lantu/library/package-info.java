/**
 * The user's own copies of the plan documents: stored as they are under the user folder, read into
 * pieces in reading order, matched to the plans of the packs, and searched for cited spans.
 *
 * <p>Entry class: {@link io.lantu.library.Library}. Uses {@code model} and {@code text}, and Gson
 * for its files. Everything may run on a worker thread; records are immutable.
 */
package io.lantu.library;
