/** The search in all texts: field, counts by kind, filters, hits with their words marked. */
package io.lantu.ui.search;
