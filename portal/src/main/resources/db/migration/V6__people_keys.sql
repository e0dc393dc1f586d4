-- Foreign keys of V5, after its tables.

-- Plain PostgreSQL accepts this setting and ignores it; Citus needs it for keys between distributed and reference tables.
set local citus.multi_shard_modify_mode = 'sequential';

alter table done_request add foreign key (territory_id) references territory (id);
alter table draft add foreign key (territory_id) references territory (id);
alter table document add foreign key (territory_id, draft_id) references draft (territory_id, id) on delete cascade;
alter table document add foreign key (territory_id, application_id) references application (territory_id, id);
alter table staff_account add foreign key (territory_id, kindergarten_id) references kindergarten (territory_id, id);
alter table staff_account add foreign key (territory_id) references territory (id);
alter table record_read add foreign key (territory_id, application_id) references application (territory_id, id);
