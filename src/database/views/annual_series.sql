-- Grain: indicator × org unit × year (materialised after loading).
-- Reads: headline_actuals, indicators, org_units.
-- Columns: the full-year value in the measure unit and its origin: `own`; `restated` = published for a year before the
--   unit existed; `predecessors_sum` = computed, amounts only, where every predecessor has the year and the unit has none.
-- When null: status and document_id of a computed sum.
create or replace table annual_series as
with own as (
  select h.indicator_id, h.org_unit_id, h.year, h.value, h.status, h.document_id,
    if(h.period_end < u.valid_from, 'restated', 'own') as origin,
    row_number() over (partition by h.indicator_id, h.org_unit_id, h.year
      order by h.frequency <> 'year', h.basis <> 'ytd', h.period) as precedence
  from headline_actuals h
  join indicators i using (indicator_id)
  left join org_units u using (org_unit_id)
  where (h.frequency = 'year' and h.basis = 'period') or (h.month = 12 and h.frequency <> 'years' and h.basis = 'ytd')
    or (h.month = 12 and h.frequency in ('month', 'quarter') and i.accumulation in ('level', 'rank'))
),
complete as (select * exclude (precedence) from own where precedence = 1),
predecessors as (
  select successor_id, count(*) as predecessor_count from org_units where successor_id is not null group by successor_id
),
summed as (
  select c.indicator_id, u.successor_id as org_unit_id, c.year, sum(c.value) as value
  from complete c
  join org_units u using (org_unit_id)
  join predecessors n on n.successor_id = u.successor_id
  join indicators i using (indicator_id)
  where i.accumulation = 'cumulative' and i.attainment = 'ratio'
  group by c.indicator_id, u.successor_id, c.year, n.predecessor_count
  having count(*) = n.predecessor_count
)
select indicator_id, org_unit_id, year, value, status, document_id, origin from complete
union all
select s.indicator_id, s.org_unit_id, s.year, s.value, 'computed', null, 'predecessors_sum'
from summed s
anti join complete c using (indicator_id, org_unit_id, year);
