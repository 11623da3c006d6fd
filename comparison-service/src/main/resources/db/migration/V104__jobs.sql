-- Long work. The instance that does a job says now and then that it is alive; a job whose instance fell silent, or came up
-- again without it, was interrupted.
create table job (
    id         text collate "C" primary key,
    kind       text not null,
    actor      text,
    readers    text not null,
    cancellers text not null,
    state      text not null check (state in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    done       bigint not null,
    total      bigint not null,
    unit       text not null,
    created_at timestamptz not null,
    started_at timestamptz,
    ended_at   timestamptz,
    instance   text not null,
    alive_at   timestamptz not null,
    to_cancel  boolean not null,
    location   text,
    result     text,
    problem_en text,
    problem_zh text
);

create index job_unfinished on job (instance) where state in ('QUEUED', 'RUNNING');

grant select, insert, update on job to ${service_role};
