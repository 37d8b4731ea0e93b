-- What was found at a session that bears on eligibility or is a sign of danger, and is told to the other services. Written once.
create table clinical_finding (
    id           uuid        primary key,
    session_id   uuid        not null references treatment_session,
    code         text        not null,
    value        numeric,
    effective_at timestamptz not null,
    recorded_by  uuid        not null,
    recorded_at  timestamptz not null
);
create index clinical_finding_of_session on clinical_finding (session_id, effective_at);
create trigger clinical_finding_stays before update or delete on clinical_finding
    for each row execute function history_is_append_only();

-- How the depression stood from when on, as outcomes-service told it: a dose that is entered late asks for the past. What was told
-- before this table is not known here.
create table course_state (
    course_id  uuid        not null, -- may be heard of before the course
    number     integer     not null, -- the recommendation's version
    state      text        not null,
    decided_at timestamptz not null,
    primary key (course_id, number)
);
