-- A city: its territories, kindergartens, children, applications and what happens to them.
-- Rules of the schema: docs/decisions/0011-schema.md. Tables first, foreign keys in a migration of their own.

-- ── the country ────────────────────────────────────────────────────────────────────────────────────────────────

create table territory (
    id uuid primary key,
    slug text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,47}$'),
    level text not null check (level in ('region', 'district', 'rural_district', 'settlement')),
    parent_id uuid,
    carries_queue boolean not null,
    zone text not null,
    name_kk text not null,
    name_ru text not null,
    name_en text not null,
    latitude numeric(8, 5) not null,
    longitude numeric(8, 5) not null,
    valid_from date not null,
    valid_until date check (valid_until > valid_from)
);
comment on table territory is 'scope=ref; regions, districts, cities, villages; zone names a time zone with its history';
create index territory_parent on territory (parent_id);

create table territory_kato (
    territory_id uuid not null,
    valid_from date not null,
    valid_until date check (valid_until > valid_from),
    kato text not null check (kato ~ '^[0-9]{9}$'),
    primary key (territory_id, valid_from)
);
comment on table territory_kato is 'scope=ref; codes of the national classifier change over the years, so they are dated';
create unique index territory_kato_now on territory_kato (kato) where valid_until is null;

create table child_slot (
    child_iin text not null check (child_iin ~ '^[0-9]{12}$'),
    kind text not null check (kind in ('ORDINARY', 'SPECIAL', 'SANATORIUM')),
    territory_id uuid not null,
    application_id uuid not null,
    taken_at timestamptz not null,
    primary key (child_iin, kind)
);
comment on table child_slot is 'scope=dist:child_iin; one live application per child and kind in the whole country';

-- ── counters and the cycle ─────────────────────────────────────────────────────────────────────────────────────

create table counter (
    territory_id uuid not null,
    name text not null check (name in ('journal', 'application', 'referral', 'place', 'enrolment')),
    last_number bigint not null check (last_number >= 0),
    primary key (territory_id, name)
);
comment on table counter is 'scope=dist:territory_id; the last public number given; a journal number is the last statement before the commit';

create table release_cycle (
    territory_id uuid not null,
    carried_out_until timestamptz not null,
    primary key (territory_id)
);
comment on table release_cycle is 'scope=dist:territory_id; the row that every change of a territory locks; all events due before the instant are carried out';

create table frozen_period (
    territory_id uuid not null,
    id uuid not null,
    first_day date not null,
    last_day date not null check (last_day >= first_day),
    reason text not null,
    made_at timestamptz not null,
    made_by text not null,
    cancelled_at timestamptz,
    cancelled_by text,
    primary key (territory_id, id)
);
comment on table frozen_period is 'scope=dist:territory_id; frozen periods, both days included';

-- ── kindergartens ──────────────────────────────────────────────────────────────────────────────────────────────

create table kindergarten (
    territory_id uuid not null,
    id uuid not null,
    code text not null check (code ~ '^[A-Za-z0-9-]{1,32}$'),
    bin text check (bin ~ '^[0-9]{12}$'),
    name_kk text not null,
    name_ru text not null,
    district_id uuid,
    address_kk text not null,
    address_ru text not null,
    ownership text not null check (ownership in ('STATE', 'PRIVATE', 'DEPARTMENTAL')),
    latitude numeric(9, 6),
    longitude numeric(9, 6),
    invented boolean not null,
    added_at timestamptz not null,
    closed_at timestamptz,
    primary key (territory_id, id),
    unique (territory_id, code)
);
comment on table kindergarten is 'scope=dist:territory_id; code is the name of a kindergarten in files and in the journal';
create index kindergarten_district on kindergarten (district_id);

create table kindergarten_group (
    territory_id uuid not null,
    id uuid not null,
    kindergarten_id uuid not null,
    code text not null check (code ~ '^[A-Za-z0-9-]{1,32}$'),
    age_from int not null check (age_from >= 0),
    age_to int not null,
    language text not null check (language in ('KAZAKH', 'RUSSIAN')),
    kind text not null check (kind in ('ORDINARY', 'SPECIAL', 'SANATORIUM')),
    capacity int not null check (capacity > 0),
    added_at timestamptz not null,
    closed_at timestamptz,
    primary key (territory_id, id),
    unique (territory_id, kindergarten_id, code),
    check (age_to > age_from)
);
comment on table kindergarten_group is 'scope=dist:territory_id; ages from (in) to (out) as the law counts them';

-- ── people ─────────────────────────────────────────────────────────────────────────────────────────────────────

create table child (
    territory_id uuid not null,
    id uuid not null,
    iin text check (iin ~ '^[0-9]{12}$'),
    birth_date date not null,
    surname text,
    given_name text,
    patronymic text,
    primary key (territory_id, id)
);
comment on table child is 'scope=dist:territory_id; personal; a public register has neither IIN nor names';
create unique index child_iin on child (territory_id, iin) where iin is not null;

create table representative (
    territory_id uuid not null,
    id uuid not null,
    iin text not null check (iin ~ '^[0-9]{12}$'),
    surname text,
    given_name text,
    patronymic text,
    primary key (territory_id, id),
    unique (territory_id, iin)
);
comment on table representative is 'scope=dist:territory_id; personal; a parent or another legal representative';

-- ── applications ───────────────────────────────────────────────────────────────────────────────────────────────

create table application (
    territory_id uuid not null,
    id uuid not null,
    number bigint not null check (number > 0),
    child_id uuid not null,
    representative_id uuid,
    kind text not null check (kind in ('ORDINARY', 'SPECIAL', 'SANATORIUM')),
    cohort int not null check (cohort between 1990 and 2100),
    lane text not null check (lane in ('OUT_OF_TURN', 'FIRST_PRIORITY', 'ORDINARY')),
    filed_at timestamptz not null,
    registered_at timestamptz not null,
    registered_by text not null,
    closed_at timestamptz,
    closed_by text,
    closed_because text check (closed_because in ('ENROLLED', 'WITHDRAWN', 'SCHOOL_AGE', 'CORRECTED')),
    primary key (territory_id, id),
    unique (territory_id, number),
    check ((closed_at is null) = (closed_because is null) and (closed_at is null) = (closed_by is null))
);
comment on table application is 'scope=dist:territory_id; filed_at never changes; cohort is the birth year; the lane is the best of its benefits';
create index application_line on application (territory_id, kind, cohort, lane, filed_at, number) where closed_at is null;
create index application_child on application (territory_id, child_id);
create index application_representative on application (territory_id, representative_id);

create table application_contact (
    territory_id uuid not null,
    application_id uuid not null,
    phone text not null check (phone ~ '^\+7[0-9]{10}$'),
    second_phone text check (second_phone ~ '^\+7[0-9]{10}$'),
    email text,
    channel text not null check (channel in ('SMS', 'EMAIL')),
    language text not null check (language in ('kk', 'ru', 'en')),
    address text,
    primary key (territory_id, application_id)
);
comment on table application_contact is 'scope=dist:territory_id; personal; how the family is reached';
create index application_contact_phone on application_contact (territory_id, phone);

create table benefit (
    territory_id uuid not null,
    id uuid not null,
    application_id uuid not null,
    kind text not null check (kind ~ '^[a-z][a-z0-9-]{1,47}$'),
    lane text not null check (lane in ('OUT_OF_TURN', 'FIRST_PRIORITY')),
    granted_at timestamptz not null,
    granted_by text not null,
    confirmed_at timestamptz,
    confirmed_by text,
    withdrawn_at timestamptz,
    withdrawn_by text,
    withdrawn_because text check (withdrawn_because in ('REJECTED', 'NOT_CONFIRMED', 'GIVEN_UP')),
    primary key (territory_id, id),
    check ((withdrawn_at is null) = (withdrawn_because is null) and (withdrawn_at is null) = (withdrawn_by is null)),
    check ((confirmed_at is null) = (confirmed_by is null))
);
comment on table benefit is 'scope=dist:territory_id; kinds and their lanes are rows of the rulebook, page benefit';
create unique index benefit_live on benefit (territory_id, application_id, kind) where withdrawn_at is null;
create index benefit_application on benefit (territory_id, application_id);

create table stop_list_entry (
    territory_id uuid not null,
    id uuid not null,
    application_id uuid not null,
    cause text not null check (cause ~ '^[A-Z_]{3,40}$'),
    since timestamptz not null,
    entered_by text not null,
    until_at timestamptz check (until_at > since),
    ended_at timestamptz,
    ended_by text,
    primary key (territory_id, id),
    check ((ended_at is null) = (ended_by is null))
);
comment on table stop_list_entry is 'scope=dist:territory_id; without until_at an entry stands until the parent restores the application';
create unique index stop_list_entry_live on stop_list_entry (territory_id, application_id) where ended_at is null;
create index stop_list_entry_term on stop_list_entry (territory_id, until_at) where ended_at is null and until_at is not null;
create index stop_list_entry_application on stop_list_entry (territory_id, application_id);

create table queue_turn (
    territory_id uuid not null,
    kind text not null check (kind in ('ORDINARY', 'SPECIAL', 'SANATORIUM')),
    cohort int not null,
    ordinary_given int not null check (ordinary_given >= 0),
    primary key (territory_id, kind, cohort)
);
comment on table queue_turn is 'scope=dist:territory_id; the memory of the line; a queue without a row stands at its start';

create table mixed_turn (
    territory_id uuid not null,
    kind text not null check (kind in ('ORDINARY', 'SPECIAL', 'SANATORIUM')),
    age_from int not null,
    age_to int not null check (age_to > age_from),
    ordinary_given int not null check (ordinary_given >= 0),
    primary key (territory_id, kind, age_from, age_to)
);
comment on table mixed_turn is 'scope=dist:territory_id; the turn of the mixed groups of these ages';

-- ── places ─────────────────────────────────────────────────────────────────────────────────────────────────────

create table freed_place (
    territory_id uuid not null,
    id uuid not null,
    number bigint not null check (number > 0),
    group_id uuid not null,
    age_from int not null,
    age_to int not null check (age_to > age_from),
    kind text not null check (kind in ('ORDINARY', 'SPECIAL', 'SANATORIUM')),
    school_year int not null,
    reported_at timestamptz not null,
    reported_by text not null,
    published_at timestamptz check (published_at > reported_at),
    opened_at timestamptz check (opened_at > published_at),
    closed_at timestamptz,
    closed_because text check (closed_because in ('REFERRED', 'RECALLED')),
    primary key (territory_id, id),
    unique (territory_id, number),
    check ((closed_at is null) = (closed_because is null))
);
comment on table freed_place is 'scope=dist:territory_id; ages and school year as of the report: the group may change later';
create index freed_place_group on freed_place (territory_id, group_id);
create index freed_place_waiting on freed_place (territory_id, reported_at) where opened_at is null and closed_at is null;
create index freed_place_open on freed_place (territory_id, opened_at) where closed_at is null;

create table recall (
    territory_id uuid not null,
    place_id uuid not null,
    reason text not null,
    recalled_at timestamptz not null,
    recalled_by text not null,
    primary key (territory_id, place_id)
);
comment on table recall is 'scope=dist:territory_id; append-only; an unclaimed place withdrawn with a reason stays visible';

create table access (
    territory_id uuid not null,
    id uuid not null,
    application_id uuid not null,
    age_from int not null,
    age_to int not null check (age_to > age_from),
    lane text not null check (lane in ('OUT_OF_TURN', 'FIRST_PRIORITY', 'ORDINARY')),
    opened_at timestamptz not null,
    ordinal int not null check (ordinal > 0),
    ended_at timestamptz,
    ended_because text check (ended_because in ('WINDOW_ENDED', 'REFERRED', 'STOP_LISTED', 'WITHDRAWN', 'BENEFIT_REJECTED', 'SCHOOL_AGE')),
    primary key (territory_id, id),
    check ((ended_at is null) = (ended_because is null))
);
comment on table access is 'scope=dist:territory_id; given at an opening, in its order (ordinal); the end of the window is derived from opened_at';
create unique index access_live on access (territory_id, application_id) where ended_at is null;
create index access_application on access (territory_id, application_id);
create unique index access_order on access (territory_id, opened_at, ordinal);

create table reservation (
    territory_id uuid not null,
    id uuid not null,
    place_id uuid not null,
    application_id uuid not null,
    request_key uuid not null,
    from_at timestamptz not null,
    until_at timestamptz not null check (until_at > from_at),
    closed_at timestamptz,
    closed_because text check (closed_because in ('REFERRED', 'CANCELLED', 'LAPSED', 'STOP_LISTED', 'WITHDRAWN', 'BENEFIT_REJECTED', 'SCHOOL_AGE')),
    primary key (territory_id, id),
    unique (territory_id, request_key),
    check ((closed_at is null) = (closed_because is null))
);
comment on table reservation is 'scope=dist:territory_id; a place is held from (in) until (out)';
create unique index reservation_place on reservation (territory_id, place_id) where closed_at is null;
create unique index reservation_application on reservation (territory_id, application_id) where closed_at is null;
create index reservation_place_history on reservation (territory_id, place_id);
create index reservation_application_history on reservation (territory_id, application_id);

create table referral (
    territory_id uuid not null,
    id uuid not null,
    number bigint not null check (number > 0),
    application_id uuid not null,
    place_id uuid not null,
    request_key uuid not null,
    issued_at timestamptz not null,
    awaiting_benefit boolean not null,
    until_at timestamptz not null check (until_at > issued_at),
    prolonged_at timestamptz,
    closed_at timestamptz,
    closed_by text,
    closed_because text check (closed_because in ('ENROLLED', 'LAPSED', 'GIVEN_BACK', 'REFUSED', 'BENEFIT_REJECTED', 'BENEFIT_NOT_CONFIRMED')),
    primary key (territory_id, id),
    unique (territory_id, number),
    unique (territory_id, request_key),
    check ((closed_at is null) = (closed_because is null) and (closed_at is null) = (closed_by is null))
);
comment on table referral is 'scope=dist:territory_id; until_at is the end of its present term';
-- A place that comes free again after a referral is reported anew: so no place is ever given twice.
create unique index referral_place on referral (territory_id, place_id);
create unique index referral_application on referral (territory_id, application_id) where closed_at is null;
create index referral_application_history on referral (territory_id, application_id);

create table enrolment (
    territory_id uuid not null,
    id uuid not null,
    number bigint not null check (number > 0),
    child_id uuid not null,
    group_id uuid not null,
    referral_id uuid,
    enrolled_at timestamptz not null,
    enrolled_by text not null,
    left_at timestamptz check (left_at >= enrolled_at),
    left_because text check (left_because in ('LEFT', 'SCHOOL_AGE', 'TRANSFERRED', 'CORRECTED')),
    primary key (territory_id, id),
    unique (territory_id, number),
    check ((left_at is null) = (left_because is null))
);
comment on table enrolment is 'scope=dist:territory_id; a child in a group; more than one live row only in different kinds of group';
create index enrolment_group on enrolment (territory_id, group_id);
create index enrolment_child on enrolment (territory_id, child_id);
create index enrolment_referral on enrolment (territory_id, referral_id);

-- ── journal and outbox ─────────────────────────────────────────────────────────────────────────────────────────

create table journal (
    territory_id uuid not null,
    number bigint not null check (number > 0),
    kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
    version int not null check (version > 0),
    decided_at timestamptz not null,
    body text not null,
    primary key (territory_id, number)
);
comment on table journal is 'scope=dist:territory_id; append-only; dense numbers in commit order; body is the canonical form of docs/journal.md';

create table journal_salt (
    territory_id uuid not null,
    journal_number bigint not null,
    salt bytea not null check (length(salt) = 16),
    primary key (territory_id, journal_number)
);
comment on table journal_salt is 'scope=dist:territory_id; deleting a salt unlinks the entry from the person for good';

create table outbox (
    territory_id uuid not null,
    id uuid not null,
    channel text not null check (channel in ('SMS', 'EMAIL')),
    recipient text not null,
    language text not null check (language in ('kk', 'ru', 'en')),
    message text not null,
    arguments text not null,
    written_at timestamptz not null,
    due_at timestamptz not null,
    sent_at timestamptz,
    failed_attempts int not null check (failed_attempts >= 0),
    primary key (territory_id, id)
);
comment on table outbox is 'scope=dist:territory_id; personal; a message is written in the transaction of what it tells';
create index outbox_waiting on outbox (territory_id, due_at) where sent_at is null;

create table loaded_file (
    territory_id uuid not null,
    id uuid not null,
    digest text not null,
    loaded_at timestamptz not null,
    loaded_by text not null,
    rows_read bigint not null,
    rows_loaded bigint not null,
    primary key (territory_id, id)
);
comment on table loaded_file is 'scope=dist:territory_id; append-only; which files were imported, when and with what result';

-- ── what the application may do ────────────────────────────────────────────────────────────────────────────────

grant select, insert, update on territory, territory_kato, counter, release_cycle, frozen_period, kindergarten, kindergarten_group, child, representative,
    application, application_contact, benefit, stop_list_entry, queue_turn, mixed_turn, freed_place, access, reservation, referral, enrolment, outbox
    to "${application}";
grant select, insert, delete on child_slot, journal_salt to "${application}";
grant select, insert on journal, recall, loaded_file to "${application}";

-- An import lays the rows of its files into temporary tables and compares them there. Where the owner of the schema does not own the database,
-- this grants nothing; there everybody may make temporary tables unless an administrator forbade it.
do $$
begin
    execute format('grant temporary on database %I to %I', current_database(), '${application}');
end
$$;
