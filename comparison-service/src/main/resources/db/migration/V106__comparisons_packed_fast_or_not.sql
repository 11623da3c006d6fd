-- Where the server has no lz4, the usual method would pack an answer more slowly than the answer is made.
do $$
begin
    if (select attcompression from pg_attribute where attrelid = 'comparison'::regclass and attname = 'result') <> 'l' then
        alter table comparison alter column result set storage external;
    end if;
end
$$;
