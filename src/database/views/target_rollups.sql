-- Grain: indicator × parent unit × period, where unit targets add up to the parent's (org_rollup = sum).
-- Reads: current_targets, org_units, indicators.
-- Columns: units_with_target, target_sum of the units, parent_target, unallocated = parent − sum, in the measure unit.
-- When null: parent_target and unallocated when the parent has no target.
create or replace view target_rollups as
with unit_sums as (
  select c.indicator_id, u.parent_id as org_unit_id, c.period, count(*) as units_with_target, sum(c.directed_aim) as target_sum
  from current_targets c
  join org_units u using (org_unit_id)
  join indicators i using (indicator_id)
  where i.org_rollup = 'sum' and u.parent_id is not null and c.directed_aim is not null
  group by c.indicator_id, u.parent_id, c.period
)
select s.indicator_id, s.org_unit_id, s.period, s.units_with_target::integer as units_with_target, tidy(s.target_sum) as target_sum,
  p.directed_aim as parent_target, p.document_id as parent_document_id, tidy(p.directed_aim - s.target_sum) as unallocated
from unit_sums s
left join current_targets p using (indicator_id, org_unit_id, period)
qualify row_number() over (partition by s.indicator_id, s.org_unit_id, s.period
  order by p.issued_on desc nulls last, p.target_id) = 1;
