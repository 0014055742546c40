-- Grain: indicator × parent unit × period × basis, where unit values add up (org_rollup = sum).
-- Reads: headline_actuals, org_units, indicators.
-- Columns: units_with_actual, actual_sum of the units, parent_actual, difference = parent − sum, in the measure unit.
-- When null: parent_actual and difference when the parent published nothing for that period.
create or replace view actual_rollups as
with unit_sums as (
  select h.indicator_id, u.parent_id as org_unit_id, h.period, h.basis, count(*) as units_with_actual, sum(h.value) as actual_sum
  from headline_actuals h
  join org_units u using (org_unit_id)
  join indicators i using (indicator_id)
  where i.org_rollup = 'sum' and u.parent_id is not null
  group by h.indicator_id, u.parent_id, h.period, h.basis
)
select s.indicator_id, s.org_unit_id, s.period, s.basis, s.units_with_actual::integer as units_with_actual,
  tidy(s.actual_sum) as actual_sum, p.value as parent_actual, p.document_id as parent_document_id,
  tidy(p.value - s.actual_sum) as difference
from unit_sums s
left join headline_actuals p using (indicator_id, org_unit_id, period, basis);
