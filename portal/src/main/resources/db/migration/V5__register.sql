-- The files of a city keep six decimals of a degree, and an export writes what was read.
alter table kindergarten
    alter column latitude type numeric(9, 6),
    alter column longitude type numeric(9, 6);

-- An import lays the rows of its files into temporary tables and compares them there. Where the owner of the schema does not own the database,
-- this grants nothing; there everybody may make temporary tables unless an administrator forbade it.
do $$
begin
    execute format('grant temporary on database %I to %I', current_database(), '${application}');
end
$$;
