-- The answer to a POST, kept in the transaction of the write it answers: a repetition gets it again, also after a crash.
create table idempotency_key (
    actor      text collate "C" not null,
    key        text collate "C" not null,
    request    text  not null,
    status     int,
    headers    jsonb,
    body       bytea,
    created_at timestamptz not null,
    primary key (actor, key)
);

create index idempotency_key_age on idempotency_key (created_at);

grant select, insert, update (status, headers, body), delete on idempotency_key to ${service_role};
