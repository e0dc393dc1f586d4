-- Families and offices at work: applications that are being written, codes, accounts, sessions, files, what a form was given.
-- Foreign keys follow in a migration of their own.

create table done_request (
    territory_id uuid not null,
    act text not null check (act ~ '^[a-z]+(-[a-z]+)*$'),
    request_key uuid not null,
    answer text not null,
    done_at timestamptz not null,
    primary key (territory_id, act, request_key)
);
comment on table done_request is 'scope=dist:territory_id; append-only; what a form with this key was given; the same form sent again gets the same answer';

create table draft (
    territory_id uuid not null,
    id uuid not null,
    token_hash bytea not null check (length(token_hash) = 32),
    started_at timestamptz not null,
    touched_at timestamptz not null,
    phone text check (phone ~ '^\+7[0-9]{10}$'),
    phone_confirmed_at timestamptz,
    phone_code_until timestamptz,
    second_phone text check (second_phone ~ '^\+7[0-9]{10}$'),
    second_phone_confirmed_at timestamptz,
    second_phone_code_until timestamptz,
    parent_iin text check (parent_iin ~ '^[0-9]{12}$'),
    parent_surname text,
    parent_given_name text,
    parent_patronymic text,
    child_iin text check (child_iin ~ '^[0-9]{12}$'),
    child_surname text,
    child_given_name text,
    child_patronymic text,
    attested_benefits text check (attested_benefits ~ '^([a-z][a-z0-9-]{1,47}( |$))*$'),
    register_answered_at timestamptz,
    questions int not null check (questions >= 0),
    questions_since timestamptz not null,
    kind text check (kind in ('ORDINARY', 'SPECIAL', 'SANATORIUM')),
    address text,
    benefits_answered_at timestamptz,
    benefit text check (benefit ~ '^[a-z][a-z0-9-]{1,47}$'),
    channel text check (channel in ('SMS', 'EMAIL')),
    email text,
    language text check (language in ('kk', 'ru', 'en')),
    submitted_at timestamptz,
    application_number bigint check (application_number > 0),
    primary key (territory_id, id),
    unique (territory_id, token_hash),
    check ((submitted_at is null) = (application_number is null))
);
comment on table draft is 'scope=dist:territory_id; personal; an application that a parent is writing; benefit is the one claimed by a certificate; questions counts those to the state register in the hour since';
create index draft_age on draft (territory_id, touched_at);

create table document (
    territory_id uuid not null,
    id uuid not null,
    draft_id uuid,
    application_id uuid,
    purpose text not null check (purpose in ('CERTIFICATE', 'CONCLUSION')),
    media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
    content bytea not null,
    uploaded_at timestamptz not null,
    primary key (territory_id, id),
    check (draft_id is not null or application_id is not null)
);
comment on table document is 'scope=dist:territory_id; personal; files that parents upload; deleted some time after the decision';
create unique index document_draft on document (territory_id, draft_id, purpose);
create index document_application on document (territory_id, application_id);

create table one_time_code (
    subject bytea not null check (length(subject) = 32),
    id uuid not null,
    purpose text not null check (purpose in ('APPLY', 'SIGN_IN', 'STAFF')),
    bound_to text not null,
    code_hash bytea not null check (length(code_hash) = 32),
    sent_at timestamptz not null,
    until_at timestamptz not null check (until_at > sent_at),
    wrong_tries int not null check (wrong_tries >= 0),
    used_at timestamptz,
    primary key (subject, id)
);
comment on table one_time_code is 'scope=dist:subject; codes, and the phone or IIN they belong to, are kept as keyed hashes; a newer code of the same errand replaces the older one';
create index one_time_code_sent on one_time_code (sent_at);

create table code_request (
    subject bytea not null check (length(subject) = 32),
    number int not null check (number > 0),
    asked_at timestamptz not null,
    primary key (subject, number)
);
comment on table code_request is 'scope=dist:subject; when codes were asked for one phone or one IIN, of which keyed hashes are kept; the numbers of a subject are dense, so that two who ask at once are told apart';
create index code_request_asked on code_request (asked_at);

create table parent_account (
    iin text not null check (iin ~ '^[0-9]{12}$'),
    password_hash text not null,
    password_set_at timestamptz not null,
    wrong_tries int not null check (wrong_tries >= 0),
    last_wrong_at timestamptz,
    primary key (iin)
);
comment on table parent_account is 'scope=dist:iin; personal; the own password of a parent';

create table staff_account (
    territory_id uuid not null,
    id uuid not null,
    login text not null check (login ~ '^[a-z0-9][a-z0-9._-]{1,47}$'),
    person_name text not null,
    phone text not null check (phone ~ '^\+7[0-9]{10}$'),
    role text not null check (role in ('KINDERGARTEN', 'DEPARTMENT')),
    kindergarten_id uuid,
    password_hash text not null,
    wrong_tries int not null check (wrong_tries >= 0),
    last_wrong_at timestamptz,
    added_at timestamptz not null,
    closed_at timestamptz,
    primary key (territory_id, id),
    unique (territory_id, login),
    check ((role = 'KINDERGARTEN') = (kindergarten_id is not null))
);
comment on table staff_account is 'scope=dist:territory_id; personal; who works in a kindergarten or a department';
create index staff_account_kindergarten on staff_account (territory_id, kindergarten_id);

create table sign_in (
    token_hash bytea not null check (length(token_hash) = 32),
    territory_id uuid not null,
    parent_iin text check (parent_iin ~ '^[0-9]{12}$'),
    staff_id uuid,
    onward text not null,
    until_at timestamptz not null,
    proved_at timestamptz,
    wrong_children int not null check (wrong_children >= 0),
    primary key (token_hash),
    check ((parent_iin is null) = (staff_id is not null))
);
comment on table sign_in is 'scope=dist:token_hash; personal; a sign-in between its pages; the browser has the token, the database its hash; onward is the page that was asked for';
create index sign_in_until on sign_in (until_at);

create table session (
    token_hash bytea not null check (length(token_hash) = 32),
    parent_iin text check (parent_iin ~ '^[0-9]{12}$'),
    territory_id uuid,
    staff_id uuid,
    started_at timestamptz not null,
    seen_at timestamptz not null,
    until_at timestamptz not null check (until_at > started_at),
    ended_at timestamptz,
    primary key (token_hash),
    check ((parent_iin is null) = (staff_id is not null) and (staff_id is null) = (territory_id is null))
);
comment on table session is 'scope=dist:token_hash; personal; who is signed in; the browser has the token, the database its hash';
create index session_parent on session (parent_iin) where parent_iin is not null and ended_at is null;
create index session_staff on session (staff_id) where staff_id is not null and ended_at is null;
create index session_until on session (until_at);

create table record_read (
    territory_id uuid not null,
    id uuid not null,
    application_id uuid not null,
    read_by text not null,
    purpose text not null check (purpose ~ '^[A-Z_]{3,40}$'),
    read_at timestamptz not null,
    primary key (territory_id, id)
);
comment on table record_read is 'scope=dist:territory_id; append-only; which office read whose personal record, and for what';
create index record_read_application on record_read (territory_id, application_id);

create table postbox_message (
    id uuid not null,
    channel text not null check (channel in ('SMS', 'EMAIL')),
    recipient text not null,
    language text not null check (language in ('kk', 'ru', 'en')),
    body text not null,
    delivered_at timestamptz not null,
    primary key (id)
);
comment on table postbox_message is 'scope=local; the messages that a development portal delivered to nobody but this table';
create index postbox_message_recipient on postbox_message (recipient, delivered_at);

-- What ends by itself is looked for before every change.
create index reservation_due on reservation (territory_id, until_at) where closed_at is null;
create index referral_due on referral (territory_id, until_at) where closed_at is null;

-- A number in the line counts a whole queue without those in the stop-list; with the identifier in the index no row has to be read for that.
drop index application_line;
create index application_line on application (territory_id, kind, cohort, lane, filed_at, number) include (id) where closed_at is null;

grant select, insert on done_request, record_read to "${application}";
grant select, insert, update, delete on draft, document, one_time_code, code_request, sign_in, session to "${application}";
grant select, insert, update on parent_account, staff_account to "${application}";
grant select, insert, delete on postbox_message to "${application}";
