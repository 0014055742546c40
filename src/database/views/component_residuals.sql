-- Grain: parent indicator × org unit × period × basis whose parts are published beside it.
-- Reads: headline_actuals, indicators.
-- Columns: parent_value, part_count, parts_sum and residual = parent − parts, in the measure unit; only amounts that add up.
-- When null: never.
create or replace view component_residuals as
select i.parent_id as indicator_id, c.org_unit_id, c.period, c.basis, p.value as parent_value,
  count(*)::integer as part_count, tidy(sum(c.value)) as parts_sum, tidy(p.value - sum(c.value)) as residual
from headline_actuals c
join indicators i using (indicator_id)
join headline_actuals p on p.indicator_id = i.parent_id and p.org_unit_id = c.org_unit_id
  and p.period = c.period and p.basis = c.basis
where i.accumulation = 'cumulative'
group by i.parent_id, c.org_unit_id, c.period, c.basis, p.value;
