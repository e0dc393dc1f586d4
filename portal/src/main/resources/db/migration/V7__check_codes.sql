-- Codes for those who ask without an account where an application stands.

alter table one_time_code
    drop constraint one_time_code_purpose_check,
    add constraint one_time_code_purpose_check check (purpose in ('APPLY', 'CHECK', 'SIGN_IN', 'STAFF'));
