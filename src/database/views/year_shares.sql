-- Grain: indicator × org unit × year × month, cumulative indicators (materialised after loading).
-- Reads: headline_actuals, annual_series, indicators, org_units.
-- Columns: share = year-to-date value ÷ full-year value, ratio; origin `own` or `predecessors` (their combined share,
--   only where every predecessor has both values); full_year_end the day the year was over.
-- When null: never; years without both values are absent.
create or replace table year_shares as
with parts as (
  select h.indicator_id, h.org_unit_id, h.year, h.month, h.value as ytd, f.value as full_year
  from headline_actuals h
  join indicators i using (indicator_id)
  join annual_series f on f.indicator_id = h.indicator_id and f.org_unit_id = h.org_unit_id
    and f.year = h.year and f.origin <> 'predecessors_sum'
  where i.accumulation = 'cumulative' and is_year_to_date(h.basis, h.period, i.accumulation) and h.month < 12
  qualify row_number() over (partition by h.indicator_id, h.org_unit_id, h.year, h.month order by h.basis <> 'ytd', h.period) = 1
),
predecessors as (
  select successor_id, count(*) as predecessor_count from org_units where successor_id is not null group by successor_id
),
combined as (
  select p.indicator_id, u.successor_id as org_unit_id, p.year, p.month,
    sum(p.ytd) as ytd, sum(p.full_year) as full_year
  from parts p
  join org_units u using (org_unit_id)
  join predecessors n on n.successor_id = u.successor_id
  group by p.indicator_id, u.successor_id, p.year, p.month, n.predecessor_count
  having count(*) = n.predecessor_count
)
select indicator_id, org_unit_id, year, month, ytd / full_year as share, 'own' as origin, make_date(year, 12, 31) as full_year_end
from parts where full_year > 0 and ytd >= 0
union all
select indicator_id, org_unit_id, year, month, ytd / full_year, 'predecessors', make_date(year, 12, 31)
from combined where full_year > 0 and ytd >= 0
order by org_unit_id, indicator_id;
