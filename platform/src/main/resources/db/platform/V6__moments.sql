-- Which row of the ledger was the last at an instant.
create index ledger_at on ledger (at, seq);
