/**
 * Loading of figures: a table of observations is read as a stream, checked row by row, copied into a temporary table and
 * merged from there in one transaction with its ledger entry, or not at all.
 */
package io.govatlas.comparison.imports;
