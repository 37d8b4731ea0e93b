-- The controlled-substance ledger in full (21 CFR 1304; domain.md section 3): receipts, corrections, counts, losses, destruction,
-- second signatures and discrepancies.
alter table vial
    add supplier text, -- unknown for vials of before, as is the NDC
    add ndc      text constraint vial_ndc_is_5_4_2 check (ndc ~ '^[0-9]{5}-[0-9]{4}-[0-9]{2}$');

alter table vial_entry
    drop constraint vial_entry_kind_check,
    drop constraint vial_entry_ml_check,
    drop constraint vial_entry_check,
    drop constraint vial_entry_check1,
    alter session_id drop not null,
    add drawn_ml         numeric check (drawn_ml >= ml), -- of a dose: what went into the syringe; ml is what was given of it
    add patient_id       uuid,
    add injected_by      uuid, -- of a dose and of its rest: who held the syringe
    add injected_by_name text,
    add ordered_by       uuid,
    add ordered_by_name  text,
    add written_by_name  text, -- names are those at the time of the entry
    add witness_name     text,
    add countersigner_id uuid, -- who owes the second signature
    add draw_id          uuid references vial_entry, -- the dose whose rest was wasted
    add corrects         uuid references vial_entry,
    add reason           text,
    add method           text,
    add reference        text, -- number or date of a DEA form
    add occurred_at      timestamptz, -- written_at is when it was recorded
    -- What the line moves: from what was received, to what was given, wasted, lost or destroyed, or is still in the vial.
    -- A dose moves its rest too; the line of the rest, which names the witness, moves nothing more.
    add received_ml      numeric not null default 0,
    add given_ml         numeric not null default 0,
    add wasted_ml        numeric not null default 0,
    add lost_ml          numeric not null default 0,
    add destroyed_ml     numeric not null default 0,
    add balance_ml       numeric not null default 0;

-- Lines of before say what they said; what follows from them is put into the new columns, once.
alter table vial_entry disable trigger vial_entry_stays;
update vial_entry waste set
    draw_id = (select dose.id from vial_entry dose
               where dose.vial_id = waste.vial_id and dose.session_id = waste.session_id and dose.kind = 'GIVEN'),
    injected_by = written_by, countersigner_id = witness_id, occurred_at = written_at, reason = 'REST_OF_DRAW',
    patient_id = (select s.patient_id from treatment_session s where s.id = waste.session_id)
where kind = 'WASTED';
update vial_entry dose set
    drawn_ml = ml + coalesce((select sum(waste.ml) from vial_entry waste where waste.draw_id = dose.id), 0),
    injected_by = written_by, occurred_at = written_at, patient_id = s.patient_id,
    ordered_by = c.prescriber_id, ordered_by_name = p.name
from treatment_session s join course c on c.id = s.course_id join physician p on p.id = c.prescriber_id
where dose.kind = 'GIVEN' and s.id = dose.session_id;
update vial_entry set given_ml = ml, wasted_ml = drawn_ml - ml, balance_ml = -drawn_ml where kind = 'GIVEN';
insert into vial_entry (id, vial_id, kind, ml, written_by, written_at, occurred_at, received_ml, balance_ml)
    select id, id, 'RECEIVED', volume_ml, received_by, received_at, received_at, volume_ml, volume_ml from vial;
alter table vial_entry enable trigger vial_entry_stays;

alter table vial_entry
    alter occurred_at set not null,
    add constraint vial_entry_kind_is_known check (kind in
        ('RECEIVED', 'GIVEN', 'WASTED', 'COUNTED', 'LOST', 'DESTROYED', 'CORRECTION')),
    add constraint vial_entry_ml_is_possible check (ml > 0 or ml = 0 and kind in ('COUNTED', 'CORRECTION')),
    -- received = given + wasted + remaining + lost + destroyed, line by line and so for every vial at any instant
    add constraint vial_entry_moves_in_balance check
        (received_ml = given_ml + wasted_ml + balance_ml + lost_ml + destroyed_ml),
    add constraint vial_entry_dose_is_complete check (kind <> 'GIVEN' or
        (drawn_ml, session_id, patient_id, injected_by, ordered_by) is not null),
    add constraint vial_entry_is_witnessed check
        (kind not in ('WASTED', 'COUNTED', 'DESTROYED') or (witness_id, countersigner_id) is not null),
    add constraint vial_entry_witness_is_another_person check (witness_id <> coalesce(injected_by, written_by)),
    add constraint vial_entry_has_its_reason check
        (kind not in ('WASTED', 'LOST', 'DESTROYED', 'CORRECTION') or reason is not null),
    add constraint vial_entry_correction_names_another check ((kind = 'CORRECTION') = (corrects is not null));

drop index vial_entry_of_vial;
create index vial_entry_of_vial on vial_entry (vial_id, occurred_at, written_at, id);
create unique index vial_is_received_once on vial_entry (vial_id) where kind = 'RECEIVED';
create index vial_entry_corrected on vial_entry (corrects, written_at) where corrects is not null;
create index vial_entry_counted on vial_entry (vial_id, occurred_at) where kind = 'COUNTED';
create index vial_entry_of_writer on vial_entry (written_by, written_at);
create index vial_entry_witnessed on vial_entry (vial_id) where countersigner_id is not null;

-- The last line of defence: whatever the code does, no vial ever held less than nothing, at no instant of its history.
create function vial_holds_what_leaves_it() returns trigger language plpgsql as $$
begin
    perform from vial where id = new.vial_id for update;
    if exists (
        select from (
            select sum(line.balance_ml) over (order by line.occurred_at, line.written_at, line.id) as left_ml
            from (select occurred_at, written_at, id, balance_ml from vial_entry where vial_id = new.vial_id
                  union all select new.occurred_at, new.written_at, new.id, new.balance_ml) line) history
        where left_ml < 0)
    then
        raise exception 'vial % does not hold what leaves it', new.vial_id
            using errcode = 'check_violation', constraint = 'vial_holds_what_leaves_it';
    end if;
    return new;
end $$;
create trigger vial_entry_leaves_nothing_below_zero before insert on vial_entry
    for each row execute function vial_holds_what_leaves_it();

create table vial_countersignature ( -- the second signature, with the own token
    entry_id       uuid        primary key references vial_entry,
    signed_by      uuid        not null,
    signed_by_name text        not null,
    signed_at      timestamptz not null
);
create index vial_countersignature_of_signer on vial_countersignature (signed_by, signed_at);

create table vial_discrepancy (
    id               uuid        primary key,
    version          bigint      not null,
    vial_id          uuid        not null references vial,
    site_id          uuid        not null references site,
    count_id         uuid        not null references vial_entry,
    opened_at        timestamptz not null,
    counted_ml       numeric     not null,
    expected_ml      numeric     not null,
    resolved_at      timestamptz,
    resolved_by      uuid,
    resolved_by_name text,
    resolution       text,
    entry_id         uuid references vial_entry, -- the line that set the ledger right, where one was needed
    constraint vial_discrepancy_differs check (counted_ml <> expected_ml),
    constraint vial_discrepancy_is_resolved_by_someone check
        (num_nulls(resolved_at, resolved_by, resolved_by_name, resolution) in (0, 4))
);
create unique index one_open_discrepancy_per_vial on vial_discrepancy (vial_id) where resolved_at is null;
create index vial_discrepancy_of_site on vial_discrepancy (site_id, opened_at);
create index vial_discrepancy_of_vial on vial_discrepancy (vial_id);

create trigger vial_stays before update or delete on vial
    for each row execute function ledger_is_append_only();
create trigger vial_countersignature_stays before update or delete on vial_countersignature
    for each row execute function ledger_is_append_only();
create trigger vial_discrepancy_stays before delete on vial_discrepancy
    for each row execute function ledger_is_append_only();
create trigger vial_discrepancy_is_resolved_once before update on vial_discrepancy
    for each row when (old.resolved_at is not null) execute function ledger_is_append_only();
create trigger vial_is_not_emptied before truncate on vial
    for each statement execute function ledger_is_append_only();
create trigger vial_entry_is_not_emptied before truncate on vial_entry
    for each statement execute function ledger_is_append_only();
create trigger vial_countersignature_is_not_emptied before truncate on vial_countersignature
    for each statement execute function ledger_is_append_only();
create trigger vial_discrepancy_is_not_emptied before truncate on vial_discrepancy
    for each statement execute function ledger_is_append_only();
