/**
 * The append-only record of every change: revision history, audit, public change feed and replication in one table.
 * A writer takes a transaction-level advisory lock before it takes a sequence number, so the order of the numbers is
 * the order of the commits, and a reader with a cursor can never miss a row. Each row carries the hash of the one
 * before it.
 */
package io.govatlas.platform.ledger;
