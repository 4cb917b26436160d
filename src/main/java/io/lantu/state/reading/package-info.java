/**
 * What is read: the documents of the library, the one in the reader with outline, links, finds and
 * notes, and the way from the selection to the passages about it. View models without controls; FX
 * thread unless said otherwise. Entry class: {@link io.lantu.state.reading.Reading}.
 */
package io.lantu.state.reading;
