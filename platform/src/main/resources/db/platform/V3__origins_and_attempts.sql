-- From where, and in which trace: also for what was only tried. Rows from before keep neither, and their hashes.
alter table ledger add column origin text, add column trace text;

-- What was tried and refused: one more chain of rows that are added and never touched again.
create table attempt (
    seq      bigint primary key,
    at       timestamptz not null,
    actor    text,
    origin   text,
    trace    text not null,
    method   text not null,
    path     text not null,
    status   int  not null,
    problem  text not null,
    previous text not null,
    hash     text not null
);

create trigger attempt_append_only before update or delete or truncate on attempt
    for each statement execute function ledger_is_append_only();

create index ledger_at on ledger (at);
create index attempt_at on attempt (at);

-- Who did or tried what, from where, with what result.
create view audit_record as
    select at, 'L' as book, seq, actor, origin, trace, lower(operation) as action,
           collection || '/' || slug as object, 'succeeded' as result, null::int as status, null::text as problem, reason
    from ledger
    union all
    select at, 'A', seq, actor, origin, trace, lower(method), path, 'refused', status, problem, null
    from attempt;

grant select, insert on attempt to ${service_role};
grant select on audit_record to ${service_role};
