/**
 * Reading plan documents and finding cited spans in them.
 *
 * <p>Entry classes so far: {@link io.lantu.text.NormalisedText} and {@link
 * io.lantu.text.FingerprintFinder}. Uses {@code model}; nothing here touches the toolkit, and
 * everything may be used on any worker thread.
 */
package io.lantu.text;
