-- Every service has these two tables; what differs between resource types is in the JSON, and in the indexes that a
-- service's own migrations add. Keys compare by code point, so that an order is the same on every machine.

create table item (
    collection         text   collate "C" not null,
    slug               text   collate "C" not null,
    version            bigint not null,
    revision           int    not null,
    published          text,
    published_revision int,
    published_at       timestamptz,
    summary            jsonb,
    search             text,
    withdrawn          boolean not null,
    working            text,
    working_revision   int,
    working_state      text check (working_state in ('DRAFT', 'IN_REVIEW')),
    author             text,
    changed_at         timestamptz not null,
    changed_by         text not null,
    primary key (collection, slug),
    check ((working is null) = (working_state is null)),
    check ((published is null) = (summary is null))
);

create index item_published on item (collection, published_at, slug) where summary is not null;
create index item_facets on item using gin (summary jsonb_path_ops) where summary is not null;
create index item_working on item (version) where working is not null;

create table ledger (
    seq        bigint primary key,
    at         timestamptz not null,
    actor      text not null,
    reason     text,
    collection text collate "C" not null,
    slug       text collate "C" not null,
    revision   int  not null,
    operation  text not null,
    snapshot   text,
    previous   text not null,
    hash       text not null
);

create index ledger_item on ledger (collection, slug, seq);
create index ledger_feed on ledger (seq) where operation in ('PUBLISHED', 'WITHDRAWN');

-- Rows are added and never touched again, by the owner either.
create function ledger_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is append-only';
end $$;

create trigger ledger_append_only before update or delete or truncate on ledger
    for each statement execute function ledger_is_append_only();

grant select, insert, update, delete on item to ${service_role};
grant select, insert on ledger to ${service_role};
