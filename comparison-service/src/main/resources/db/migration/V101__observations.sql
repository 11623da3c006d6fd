-- A series is what one dataset says of one indicator in one area; an observation is its value in one period. Observations
-- come in batches, each with one ledger entry; rows name the batch that brought them and the one that replaced them:
-- nothing is overwritten, so that any earlier state can be read. The position in the ledger stands in the batch, because
-- a million rows are on their way into the table before it is their turn in the ledger.

-- Series are numbered in blocks of 500: a number here is a block there.
create sequence series_id as int maxvalue 4294967;
create sequence batch_id as int;

create table batch (
    id  int    primary key,
    seq bigint not null unique
);

create table series (
    id        int  primary key,
    dataset   text collate "C" not null,
    indicator text collate "C" not null,
    area      text collate "C" not null,
    unique (indicator, area, dataset)
);

create index series_dataset on series (dataset);

create table observation (
    series      int    not null,
    period      text   collate "C" not null,
    value       double precision,
    status      "char" not null check (status in ('A', 'E', 'I', 'B', 'M')),
    note        text,
    rank        "char" not null check (rank in ('P', 'N', 'D')),
    batch       int    not null,
    replaced_by int,
    primary key (series, period, batch),
    check ((value is null) = (status = 'M'))
);

create view observation_row as
    select s.dataset, s.indicator, s.area, o.period, o.value, o.status, o.note, o.rank,
        b.seq as from_seq, r.seq as to_seq
    from observation o
    join series s on s.id = o.series
    join batch b on b.id = o.batch
    left join batch r on r.id = o.replaced_by;

-- The shipped tables that are loaded already, by the SHA-256 of the file: the same file is not even read twice.
create table shipped_table (
    dataset text collate "C" primary key,
    digest  text not null
);

-- What a table says of figures that are there already is compared in a temporary table, which ends with the transaction.
do $$ begin
    execute format('grant temporary on database %I to ${service_role}', current_database());
end $$;

grant usage on sequence series_id, batch_id to ${service_role};
grant select, insert on batch, series to ${service_role};
grant select, insert, update (replaced_by) on observation to ${service_role};
grant select, insert, update (digest) on shipped_table to ${service_role};
grant select on observation_row to ${service_role};
