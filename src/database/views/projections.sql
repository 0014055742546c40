-- Grain: indicator × org unit × future year up to the last year any target names.
-- Reads: annual_series, indicators, target_bounds, thresholds. Parameter: as_of date, null = latest value.
-- Columns: projected value in the measure unit: compound trend (log-linear least squares) through the last up-to-5
--   full years; first_year, last_year, point_count it rests on; uses_bridge when a computed sum takes part.
-- When null: never; no rows for rates and ranks, units that have ended, fewer than 3 points or values not above zero.
create or replace macro projections(as_of) as table
with recent as (
  select s.indicator_id, s.org_unit_id, s.year, s.value, s.origin,
    row_number() over (partition by s.indicator_id, s.org_unit_id order by s.year desc) as recency
  from annual_series s
  join indicators i using (indicator_id)
  join org_units u using (org_unit_id)
  where i.attainment = 'ratio' and u.valid_to is null and make_date(s.year, 12, 31) <= coalesce(as_of::date, date '9999-12-31')
),
trends as (
  select indicator_id, org_unit_id, min(year) as first_year, max(year) as last_year, count(*) as point_count,
    regr_slope(safe_ln(value), year) as slope, regr_intercept(safe_ln(value), year) as intercept,
    bool_or(origin = 'predecessors_sum') as uses_bridge
  from recent
  where recency <= threshold('projection-max-points')
  group by indicator_id, org_unit_id
  having count(*) >= threshold('projection-min-points') and min(value) > 0
),
horizon as (
  select unnest(generate_series((select min(year) from annual_series), (select max(year) from target_bounds)))::integer as year
)
select t.indicator_id, t.org_unit_id, h.year, exp(t.intercept + t.slope * h.year) as projected,
  exp(t.slope) - 1 as growth, t.first_year, t.last_year, t.point_count::integer as point_count, t.uses_bridge
from trends t
join horizon h on h.year > t.last_year;
