-- What was answered is bytes: as such it is neither decoded nor checked on its way in and out.
alter table comparison alter column result type bytea using convert_to(result, 'UTF8');

-- An answer can have megabytes; lz4 packs them several times as fast as the usual method, where the server has it.
do $$
begin
    alter table comparison alter column result set compression lz4;
exception
    when feature_not_supported then null;
end
$$;
