-- What the cohort is counted from: one row a course, derived by the policy whenever the course is decided and kept in the same transaction.

alter table injection add dose_mg numeric; -- null for those heard of before it was kept
alter table course add site_id uuid; -- null for those heard of before it was kept

create table cohort_course (
    course_id               uuid    primary key references course,
    patient_id              uuid    not null references known_patient, -- the survivor, if records were merged
    site_id                 uuid,
    started_on              date    not null, -- days are local days of the course's zone
    instrument              text    not null,
    baseline_band           text, -- null without a baseline
    injections              integer not null, -- given in the course, those given elsewhere before it not included
    assessable              boolean not null,
    injections_to_response  integer, -- null while there is none
    injections_to_remission integer,
    remission_on            date, -- of the first remission score
    relapse_on              date, -- of the score that established the first relapse after it
    last_score_on           date,
    injections_spared       integer, -- null unless a stop was accepted and the course is over
    policy_version          text    not null
);
create index cohort_course_by_start on cohort_course (started_on);
create index cohort_course_of_patient on cohort_course (patient_id, started_on);

-- courses that were decided before are decided once more, also those that are over, so that each has its row
update course set decide_at = coalesce(decide_at, now()) where started_at is not null;
