-- An alert is a suicide risk or another danger; what raised it tells which. It was not kept so far: unknown counts as another danger.
alter table safety_alert add column trigger_code text;

-- The level that an assessment reported named no danger and followed from alerts that are told by themselves: it is kept no longer.
select set_config('remit.change', jsonb_build_object('source', 'MIGRATION', 'callerRoles', '[]'::jsonb, 'at', greatest(
    now(), (select max(at) from revision)))::text, true);
update safety_alert set closed = true where id = patient_id and not closed;
