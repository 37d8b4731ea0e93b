-- Who wrote an adverse event down, and when; unknown for those of before.
alter table adverse_event add recorded_by uuid, add recorded_at timestamptz;
