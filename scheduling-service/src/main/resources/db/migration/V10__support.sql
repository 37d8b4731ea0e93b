-- Support beside and after the injections: sessions planned and held, visits after the stop, goals and their progress.
create table support_session (
    id             uuid        primary key,
    version        bigint      not null,
    course_id      uuid        not null references course,
    patient_id     uuid        not null references patient_facts,
    site_id        uuid        not null references site,
    kind           text        not null check (kind in
        ('PREPARATION', 'INTEGRATION', 'PSYCHOTHERAPY_CBT', 'PSYCHOTHERAPY_BA', 'OTHER', 'FOLLOW_UP')),
    therapist_id   uuid,                -- the subject of the therapist's own token; nobody yet for a visit by policy
    starts_at      timestamptz not null,
    ends_at        timestamptz not null check (ends_at > starts_at),
    state          text        not null check (state in ('PLANNED', 'HELD', 'MISSED', 'CANCELLED')),
    reason_code    text check (state <> 'CANCELLED' or reason_code is not null),
    note           text check (length(note) <= 1000),
    due_on         date,                -- the day that policy asks for
    policy_version text check ((policy_version is null) = (due_on is null)),
    moves          jsonb       not null,
    planned_by     uuid check (planned_by is not null or due_on is not null), -- null: by policy
    planned_at     timestamptz not null,
    settled_by     uuid,                -- who said that it was held, missed or cancelled; null: the service itself
    settled_at     timestamptz check ((state = 'PLANNED') = (settled_at is null)),
    void_reason    text,
    voided_by      uuid,
    voided_at      timestamptz check ((voided_at is null) = (void_reason is null)),
    check (due_on is null or kind = 'FOLLOW_UP')
);
create unique index follow_up_is_planned_once on support_session (course_id, due_on) where due_on is not null;
create index support_session_of_course on support_session (course_id, starts_at);
create index support_session_of_site on support_session (site_id, starts_at);
create index support_session_of_therapist on support_session (therapist_id, starts_at) where therapist_id is not null;
create index support_session_planned on support_session (patient_id, starts_at)
    where state = 'PLANNED' and voided_at is null;

create table support_goal (
    id           uuid        primary key,
    version      bigint      not null,
    course_id    uuid        not null references course,
    patient_id   uuid        not null references patient_facts,
    kind         text        not null check (kind in
        ('SLEEP_PLAN', 'ACTIVITY', 'NO_ALCOHOL', 'ANTIDEPRESSANT_STABLE', 'OTHER')),
    measure_code text check ((kind = 'OTHER') = (measure_code is not null)),
    target       integer check (target > 0), -- ACTIVITY: minutes a week; NO_ALCOHOL: hours before and after a dose
    note         text check (length(note) <= 1000),
    agreed_on    date        not null,
    agreed_by    uuid        not null,
    agreed_at    timestamptz not null,
    ended_by     uuid,
    ended_at     timestamptz,
    end_reason   text check ((end_reason is null) = (ended_at is null)),
    void_reason  text,
    voided_by    uuid,
    voided_at    timestamptz check ((voided_at is null) = (void_reason is null)),
    changed_at   timestamptz not null
);
create index support_goal_of_course on support_goal (course_id, agreed_on);
create table goal_progress ( -- never changed, but voided
    id          uuid        primary key,
    goal_id     uuid        not null references support_goal,
    observed_on date        not null,
    finding     text        not null check (finding in ('KEPT', 'PARTLY_KEPT', 'NOT_KEPT')),
    minutes     integer check (minutes >= 0),
    change      text check (change in ('STARTED', 'STOPPED', 'SWITCHED', 'DOSE_RAISED', 'DOSE_LOWERED')),
    note        text check (length(note) <= 1000),
    recorded_by uuid        not null,
    recorded_at timestamptz not null,
    void_reason text,
    voided_by   uuid,
    voided_at   timestamptz check ((voided_at is null) = (void_reason is null))
);
create index goal_progress_of_goal on goal_progress (goal_id, observed_on);

-- Of which courses of a site support is due.
create index course_of_site on course (site_id, started_at);
-- Whether the scores after the stop have come.
create index known_score_of_patient on known_score (patient_id, effective_at);
