-- Grain: successor unit × indicator × year in which a predecessor published anything (materialised after loading).
-- Reads: headline_actuals, org_units.
-- Columns: the key only: it tells that values exist, but for another perimeter.
-- When null: never.
create or replace table predecessor_years as
select distinct u.successor_id as org_unit_id, h.indicator_id, h.year
from headline_actuals h
join org_units u using (org_unit_id)
where u.successor_id is not null;
