-- Every request is recorded now, in the table of the kit; what was recorded of the look-up of names goes there.
insert into access_record (id, at, caller_id, caller_roles, operation, patient_id, status)
select id, at, who, '{}', 'POST /v1/patients/names', whom, 200 from record_access;
drop table record_access;
drop function refuse_change();
