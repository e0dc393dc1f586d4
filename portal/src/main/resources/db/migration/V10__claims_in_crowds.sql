-- These keys cost a third of a claim: a trigger and a lock for each row and each key. Nobody but the owner of the schema can delete what they point
-- to; the only statement that writes reservations looks both rows up, and a journal has a counter, which has a key to its territory.
set local citus.multi_shard_modify_mode = 'sequential';

alter table reservation drop constraint reservation_territory_id_place_id_fkey;
alter table reservation drop constraint reservation_territory_id_application_id_fkey;
alter table journal drop constraint journal_territory_id_fkey;
