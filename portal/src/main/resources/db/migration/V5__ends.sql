-- Accesses and reservations end in more ways than V2 knew: with a benefit that was rejected, with school age.
alter table access drop constraint access_ended_because_check;
alter table access add constraint access_ended_because_check
    check (ended_because in ('WINDOW_ENDED', 'REFERRED', 'STOP_LISTED', 'WITHDRAWN', 'BENEFIT_REJECTED', 'SCHOOL_AGE'));

alter table reservation drop constraint reservation_closed_because_check;
alter table reservation add constraint reservation_closed_because_check
    check (closed_because in ('REFERRED', 'CANCELLED', 'LAPSED', 'STOP_LISTED', 'WITHDRAWN', 'BENEFIT_REJECTED', 'SCHOOL_AGE'));

-- Asked in every transaction that changes a queue: whose term is over.
create index stop_list_entry_term on stop_list_entry (territory_id, until_at) where ended_at is null and until_at is not null;
