-- Grain: target row for a future year that has at least one earlier full-year value at the as-of date.
-- Reads: target_bounds, document_scopes, annual_series, thresholds. Parameters as in target_actuals.
-- Columns: base_* first and latest_* last full year known; observed_cagr between them, required_cagr from the base to the
--   target and required_cagr_ahead from the latest value, ratios a year; progress_ratio R = observed ÷ required and its
--   class; required_points_ahead, points a year, for rates; uses_bridge when a computed predecessors' sum takes part.
-- When null: every ratio with trajectory_reason (not_for_rates, one_value, zero_base, base_negative, crosses_zero, …).
create or replace macro target_trajectories(as_of, document := null, unit := null, indicator := null) as table
with points as (
  select t.target_id, t.d, t.directed_aim as aim, t.attainment, t.year as target_year,
    min(s.year) as base_year, arg_min(s.value, s.year) as base_value,
    max(s.year) as latest_year, arg_max(s.value, s.year) as latest_value,
    count(*) as year_count, bool_or(s.origin = 'predecessors_sum') as uses_bridge
  from target_bounds t
  join document_scopes c using (document_id, org_unit_id)
  join annual_series s on s.indicator_id = t.indicator_id and s.org_unit_id = t.org_unit_id and s.year < t.year
  where t.frequency = 'year' and t.directed_aim is not null
    and make_date(s.year, 12, 31) <= coalesce(as_of::date, c.default_as_of)
    and matches(t.document_id, document) and matches(t.org_unit_id, unit) and matches(t.indicator_id, indicator)
  group by all
),
reasoned as (
  select *, trajectory_reason(base_value, latest_value, aim, base_year, latest_year, d, attainment) as trajectory_reason
  from points
),
rated as (
  select *,
    if(trajectory_reason is null, cagr(base_value, latest_value, latest_year - base_year), null) as observed_cagr,
    if(trajectory_reason is null, cagr(base_value, aim, target_year - base_year), null) as required_cagr,
    if(attainment = 'ratio', cagr(latest_value, aim, target_year - latest_year), null) as required_cagr_ahead,
    if(attainment = 'points', tidy((aim - latest_value) / nullif(target_year - latest_year, 0)), null) as required_points_ahead
  from reasoned
)
select *, tidy(observed_cagr / nullif(required_cagr, 0)) as progress_ratio,
  progress_class(observed_cagr / nullif(required_cagr, 0)) as progress_class
from rated;
