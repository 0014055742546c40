-- Grain: one target row (document × item × indicator × org unit × period), numbered by target_id (materialised).
-- Reads: targets, indicators, documents.
-- Columns: the target with its direction d (+1, -1, 0 = stay inside), aim T and far_end in the measure unit,
--   *_decimals the precision it is compared at (as written, at least as fine as the indicator is shown), and the first
--   and last day of its period.
-- When null: aim for a milestone and for a range without direction; far_end unless the target is a range.
create or replace table target_bounds as
with directed as (
  select t.* exclude (lower_decimals, upper_decimals, stretch_decimals),
    greatest(coalesce(t.lower_decimals, 0), i.decimals) as lower_decimals,
    greatest(coalesce(t.upper_decimals, 0), i.decimals) as upper_decimals,
    greatest(coalesce(t.stretch_decimals, 0), i.decimals) as stretch_decimals,
    i.measure_unit, i.accumulation, i.attainment, i.direction,
    target_direction(t.lower, t.upper, i.direction) as d,
    period_frequency(t.period) as frequency, period_year(t.period) as year,
    period_start(t.period) as period_start, period_end(t.period) as period_end,
    row_number() over (order by t.document_id, t.org_unit_id, t.position nulls last, t.item, t.indicator_id, t.period) as target_id
  from targets t
  join indicators i using (indicator_id)
)
select *,
  lower is null and upper is null and accumulation = 'milestone' as is_milestone,
  lower is null and upper is null and accumulation <> 'milestone' as is_unbound,
  case d when 1 then lower when -1 then upper end as directed_aim,
  case when lower is not null and upper is not null then case d when 1 then upper when -1 then lower end end as far_end,
  case d when 1 then lower_decimals when -1 then upper_decimals
         else greatest(lower_decimals, upper_decimals) end as aim_decimals
from directed;
