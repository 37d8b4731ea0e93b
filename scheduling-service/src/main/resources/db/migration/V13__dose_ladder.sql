-- The steps of the dose are fixed at the start of a course, as its other terms; null for a course from before.
alter table course add dose_steps_mg_per_kg jsonb;
