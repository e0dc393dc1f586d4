-- The public protocols show the newest first, page by page; a program reads on after the last row that it has.

create index freed_place_protocol on freed_place (territory_id, reported_at, number);
create index referral_protocol on referral (territory_id, issued_at, number);
