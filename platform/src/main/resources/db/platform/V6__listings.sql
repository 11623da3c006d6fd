-- What lists showed of an item from one row of the ledger on, and until before which: lists can be had as they were. All of
-- it follows from the ledger; what is missing is written when a service starts.
create table listing (
    collection   text   collate "C" not null,
    slug         text   collate "C" not null,
    since        bigint not null,
    until        bigint,
    published_at timestamptz not null,
    summary      jsonb  not null,
    search       text   not null,
    primary key (collection, slug, since),
    check (until > since)
);

create index listing_moment on listing (collection, since, until);
create index listing_published on listing (collection, published_at, slug);
create index listing_facets on listing using gin (summary jsonb_path_ops);

grant select, insert, update (until) on listing to ${service_role};
