-- A series is what one dataset says of one indicator in one area; an observation is its value in one period. Rows name
-- the ledger positions from and to which they are current: nothing is overwritten, so that any earlier state can be read.

create table series (
    id        int  generated always as identity primary key,
    dataset   text collate "C" not null,
    indicator text collate "C" not null,
    area      text collate "C" not null,
    unique (indicator, area, dataset)
);

create index series_dataset on series (dataset);

create table observation (
    series   int    not null,
    period   text   collate "C" not null,
    value    double precision,
    status   "char" not null check (status in ('A', 'E', 'I', 'B', 'M')),
    note     text,
    rank     "char" not null check (rank in ('P', 'N', 'D')),
    from_seq bigint not null,
    to_seq   bigint,
    primary key (series, period, from_seq),
    check ((value is null) = (status = 'M'))
);

create view observation_row as
    select s.dataset, s.indicator, s.area, o.period, o.value, o.status, o.note, o.rank, o.from_seq, o.to_seq
    from observation o join series s on s.id = o.series;

grant select, insert on series to ${service_role};
grant select, insert, update (to_seq) on observation to ${service_role};
grant select on observation_row to ${service_role};
