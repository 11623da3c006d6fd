/** Figures as they were at a position of the ledger: read page by page, as a whole, as a table, and what is missing. */
package io.govatlas.comparison.observations;
