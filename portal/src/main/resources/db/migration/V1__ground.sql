-- The owner makes everything; the application works with what it is granted, table by table.
grant usage on schema kezek to "${application}";

-- How far the development clock was moved forward. At most one row; none: not moved. In production there is none.
create table clock (
    id            smallint primary key check (id = 1),
    offset_micros bigint   not null check (offset_micros >= 0)
);

comment on table clock is 'scope=local';

grant select, insert, update on clock to "${application}";
