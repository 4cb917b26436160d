/**
 * Benchmarks, run by {@code mvn -q verify -Pbench}: one table with the targets. Add a {@link
 * io.lantu.bench.Benchmark} to the list in {@code BenchTest} to add rows.
 */
package io.lantu.bench;
