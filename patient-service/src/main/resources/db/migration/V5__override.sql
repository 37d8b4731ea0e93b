-- A physician may let treatment go on against a criterion, with a reason; a determination that was overridden is good like a signed one.

alter table determination
    add column override_reason_code text,
    add column override_reason      text,
    drop constraint determination_check,
    add constraint determination_ineligible_is_overridden
        check (result <> 'INELIGIBLE' or signed_off_at is null or override_reason is not null);
