/**
 * Data packs: folders or {@code .lantu} zips of JSON and GeoJSON, read strictly, with every fault
 * named as a {@link io.lantu.pack.PackProblem}; one bad item never takes the rest down.
 *
 * <p>Entry classes: {@link io.lantu.pack.PackReader}, {@link io.lantu.pack.PackChecker}. Uses
 * {@code geo} and {@code model}. Reading is done on a worker thread; results are immutable.
 */
package io.lantu.pack;
