/**
 * Reading plan documents: from a file to outline, boxes, tables, structures and places.
 *
 * <p>Entry classes: {@link io.lantu.text.DocumentReader} turns a file into numbered lines, {@link
 * io.lantu.text.PlanReader} turns the lines into {@link io.lantu.text.PlanDocument}s. Nothing is
 * stored and nothing leaves the machine. Uses {@code model} only, besides the libraries that open
 * the formats. All classes are safe to use from a worker thread; records are immutable.
 */
package io.lantu.text;
