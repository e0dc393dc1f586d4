-- Plain PostgreSQL accepts this setting and ignores it; Citus needs it for keys between distributed and reference tables.
set local citus.multi_shard_modify_mode = 'sequential';

alter table territory add foreign key (parent_id) references territory (id);
alter table territory_kato add foreign key (territory_id) references territory (id);

alter table counter add foreign key (territory_id) references territory (id);
alter table release_cycle add foreign key (territory_id) references territory (id);
alter table frozen_period add foreign key (territory_id) references territory (id);
alter table kindergarten add foreign key (territory_id) references territory (id);
alter table kindergarten add foreign key (district_id) references territory (id);
alter table child add foreign key (territory_id) references territory (id);
alter table representative add foreign key (territory_id) references territory (id);
alter table journal add foreign key (territory_id) references territory (id);

alter table kindergarten_group add foreign key (territory_id, kindergarten_id) references kindergarten (territory_id, id);
alter table application add foreign key (territory_id, child_id) references child (territory_id, id);
alter table application add foreign key (territory_id, representative_id) references representative (territory_id, id);
alter table application_contact add foreign key (territory_id, application_id) references application (territory_id, id);
alter table benefit add foreign key (territory_id, application_id) references application (territory_id, id);
alter table stop_list_entry add foreign key (territory_id, application_id) references application (territory_id, id);
alter table freed_place add foreign key (territory_id, group_id) references kindergarten_group (territory_id, id);
alter table recall add foreign key (territory_id, place_id) references freed_place (territory_id, id);
alter table access add foreign key (territory_id, application_id) references application (territory_id, id);
alter table reservation add foreign key (territory_id, place_id) references freed_place (territory_id, id);
alter table reservation add foreign key (territory_id, application_id) references application (territory_id, id);
alter table referral add foreign key (territory_id, place_id) references freed_place (territory_id, id);
alter table referral add foreign key (territory_id, application_id) references application (territory_id, id);
alter table enrolment add foreign key (territory_id, child_id) references child (territory_id, id);
alter table enrolment add foreign key (territory_id, group_id) references kindergarten_group (territory_id, id);
alter table enrolment add foreign key (territory_id, referral_id) references referral (territory_id, id);
alter table journal_salt add foreign key (territory_id, journal_number) references journal (territory_id, number);
