-- A new reservation filled seven indexes, two of them with all reservations there ever were. The live reservation of a place or an application is
-- found by the unique index; so the history need only hold those that are over, and a new one fills five indexes, of which three hold but what is live.
--
-- The column that an index is for is never null. That it is said makes the index fit only statements that ask by this column. In the morning the
-- statistics know next to no live reservation; then an index of another column, of which only the territory helps, would seem as good, and all live
-- reservations of the city would be read for each place.
set local citus.multi_shard_modify_mode = 'sequential';

drop index reservation_place;
drop index reservation_application;
drop index reservation_due;
drop index reservation_place_history;
drop index reservation_application_history;

create unique index reservation_place on reservation (territory_id, place_id) where closed_at is null and place_id is not null;
create unique index reservation_application on reservation (territory_id, application_id) where closed_at is null and application_id is not null;
create index reservation_due on reservation (territory_id, until_at) where closed_at is null and until_at is not null;
create index reservation_place_history on reservation (territory_id, place_id) where closed_at is not null and place_id is not null;
create index reservation_application_history on reservation (territory_id, application_id)
    where closed_at is not null and application_id is not null;
