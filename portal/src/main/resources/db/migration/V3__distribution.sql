-- Only where Citus is installed: every table goes where its scope comment says. Elsewhere nothing happens.
do $$
declare
    place record;
begin
    if not exists (select 1 from pg_extension where extname = 'citus') then
        return;
    end if;
    for place in
        select c.oid::regclass as name, substring(obj_description(c.oid) from '^scope=([a-z_:]+)') as scope
        from pg_class c
        where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and obj_description(c.oid) like 'scope=%'
        order by obj_description(c.oid) like 'scope=dist%', c.relname
    loop
        if place.scope = 'ref' then
            perform create_reference_table(place.name);
        elsif place.scope like 'dist:%' then
            perform create_distributed_table(place.name, substring(place.scope from 6));
        end if;
    end loop;
end $$;
