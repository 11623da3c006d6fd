-- The owners' feed entries as received: the atlas is a fold over them, and never changes them.
create table feed_entry (
    owner       text   not null check (owner in ('COUNTRY', 'MODEL')),
    seq         bigint not null,
    event       text   not null,
    received_at timestamptz not null,
    primary key (owner, seq)
);

-- A comparison is pinned: what was answered once is answered again, to the letter.
create table comparison (
    id         text primary key,
    created_at timestamptz not null,
    position   text not null,
    result     text not null
);

grant select, insert on feed_entry, comparison to ${service_role};
