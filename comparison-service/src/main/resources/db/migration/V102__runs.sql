-- A run is what its inputs make of it: they are kept with the answer, and neither is ever changed.
create table run (
    id         text primary key,
    created_at timestamptz not null default now(),
    inputs     text not null,
    result     text not null
);

grant select, insert on run to ${service_role};
