-- A retracted source takes its support away from what rests on it. Whether an item stands is asked of sources only; what
-- readers see instead of the published text, where a statement has lost all its sources, is kept beside it.
alter table item add column stands boolean not null default true;
alter table item add column shown text;

update item set stands = false where collection = 'sources' and (withdrawn or summary @> '{"status": "retracted"}');

create index item_fallen on item (slug) where collection = 'sources' and not stands;

drop index ledger_feed;
create index ledger_feed on ledger (seq) where operation in ('PUBLISHED', 'WITHDRAWN', 'REASSESSED');
