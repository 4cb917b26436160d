/**
 * Tables of projects, indicators, disagreements and terms: one view for all, {@link
 * io.lantu.ui.table.FacetedTableView}, told by a {@link io.lantu.ui.table.TableSpec} what to show.
 * FX thread.
 */
package io.lantu.ui.table;
