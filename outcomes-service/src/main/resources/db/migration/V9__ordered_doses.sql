-- Doses are compared as they were ordered, not as the syringe rounded them; null for those heard of before it was kept.
alter table injection add ordered_mg_per_kg numeric;
alter table course add cap_dose_mg_per_kg numeric;
