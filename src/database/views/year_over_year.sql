-- Grain: indicator × org unit × period × basis that has a value.
-- Reads: headline_actuals, indicators, org_units, annual_series.
-- Columns: base_value one year earlier, same period and basis; change in change_kind: `ratio` (amounts), `points` (rates
--   and shares), `places` (ranks, minus = up); reason when there is no change: perimeter_changed, no_base, zero_base,
--   base_negative, crosses_zero; bridged_change against the predecessors' sum, labelled by bridge.
-- When null: change with its reason; bridged_* unless a computed base stands in for a missing one.
create or replace view year_over_year as
with keyed as (
  select h.indicator_id, h.org_unit_id, h.period, h.basis, h.year, h.frequency, h.value, h.status, h.document_id,
    h.period_end, i.measure_unit, i.accumulation,
    case i.attainment when 'ratio' then 'ratio' when 'rank' then 'places' else 'points' end as change_kind,
    (h.year - 1)::varchar || substr(h.period, 5) as base_period, if(h.frequency = 'year', h.year - 1, null) as base_year
  from headline_actuals h
  join indicators i using (indicator_id)
  where h.frequency <> 'years' and i.accumulation <> 'milestone'
),
predecessors as (
  select distinct u.successor_id as org_unit_id, o.indicator_id, o.period, o.basis
  from headline_actuals o
  join org_units u using (org_unit_id)
  where u.successor_id is not null
),
based as (
  select k.*, b.value as base_value, b.status as base_status, b.document_id as base_document_id,
    p.period is not null as predecessor_has_base, s.value as summed_base
  from keyed k
  left join predecessors p on p.org_unit_id = k.org_unit_id and p.indicator_id = k.indicator_id
    and p.period = k.base_period and p.basis = k.basis
  left join headline_actuals b on b.indicator_id = k.indicator_id and b.org_unit_id = k.org_unit_id
    and b.period = k.base_period and b.basis = k.basis
  left join annual_series s on s.indicator_id = k.indicator_id and s.org_unit_id = k.org_unit_id
    and s.year = k.base_year and s.origin = 'predecessors_sum'
)
select * exclude (base_year, predecessor_has_base, summed_base),
  year_change(value, base_value, change_kind) as change,
  change_reason(value, base_value, change_kind, predecessor_has_base) as reason,
  if(base_value is null, summed_base, null) as bridged_base_value,
  if(base_value is null, year_change(value, summed_base, change_kind), null) as bridged_change,
  if(base_value is null and summed_base is not null, 'predecessors_sum', null) as bridge
from based;
