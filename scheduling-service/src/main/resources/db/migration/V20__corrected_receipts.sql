-- What the label of a vial says, where its receipt was mistyped. A vial stays as it was received; the line of the ledger that corrects
-- its receipt has what it should have said, and that is known from then on.
create table vial_label (
    entry_id                uuid        primary key references vial_entry,
    vial_id                 uuid        not null references vial,
    supplier                text,
    ndc                     text        constraint vial_label_ndc_is_5_4_2 check (ndc ~ '^[0-9]{5}-[0-9]{4}-[0-9]{2}$'),
    lot                     text        not null,
    concentration_mg_per_ml numeric     not null check (concentration_mg_per_ml > 0),
    volume_ml               numeric     not null check (volume_ml > 0),
    expires                 date        not null,
    known_from              timestamptz not null
);
create index vial_label_of_vial on vial_label (vial_id, known_from);
create trigger vial_label_stays before update or delete on vial_label
    for each row execute function ledger_is_append_only();
create trigger vial_label_is_not_emptied before truncate on vial_label
    for each statement execute function ledger_is_append_only();

-- What was known of the label at an instant; infinity for now.
create function vial_label_at(the_vial uuid, the_instant timestamptz)
    returns table (supplier text, ndc text, lot text, concentration_mg_per_ml numeric, volume_ml numeric, expires date)
    language sql stable as $$
    select supplier, ndc, lot, concentration_mg_per_ml, volume_ml, expires from (
        select l.supplier, l.ndc, l.lot, l.concentration_mg_per_ml, l.volume_ml, l.expires, l.known_from, l.entry_id
        from vial_label l where l.vial_id = the_vial and l.known_from <= the_instant
        union all
        select v.supplier, v.ndc, v.lot, v.concentration_mg_per_ml, v.volume_ml, v.expires, '-infinity', null
        from vial v where v.id = the_vial) known
    order by known_from desc, entry_id desc nulls last limit 1 $$;
