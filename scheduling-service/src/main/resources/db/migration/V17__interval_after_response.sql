-- How far apart injections lie after a response is fixed at the start of a course, as its other terms; null for a course from before.
alter table course
  add induction_injections int,
  add days_after_response jsonb;

alter table course_amendment
  add days_after_response_before jsonb,
  add days_after_response jsonb;

-- How the depression stood when the dose was given; null where nobody had told.
alter table treatment_session add state_before text;
