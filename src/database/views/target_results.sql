-- Grain: one target row at the as-of date.
-- Reads: target_bounds, document_scopes, target_actuals, expected_shares, thresholds, headline_actuals.
-- Columns: actual, aim, variance, gap in the measure unit; attainment_ratio, pace_ratio ratios (1 = reached, on time);
--   status and why there is no verdict (reason); stale when the value is old at the as-of date.
-- When null: actual and all that follows from it when nothing is known; pace_ratio unless part of a running year.
create or replace macro target_results(as_of, document := null, unit := null, indicator := null) as table
with placed as (
  select t.*, coalesce(as_of::date, s.default_as_of) as as_of_date, a.* exclude (target_id), e.* exclude (target_id),
    case when as_of_date < t.period_start then 'not_begun' when as_of_date < t.period_end then 'running' else 'over' end as phase,
    case when t.d = 0 then aim(t.lower, t.upper, 0, a.actual) else t.directed_aim end as aim
  from target_bounds t
  join document_scopes s using (document_id, org_unit_id)
  left join target_actuals(as_of, document := document, unit := unit, indicator := indicator) a using (target_id)
  left join expected_shares(as_of, document := document, unit := unit, indicator := indicator) e using (target_id)
  where matches(t.document_id, document) and matches(t.org_unit_id, unit) and matches(t.indicator_id, indicator)
),
measured as (
  select *,
    if(is_milestone, actual >= 1,
      is_satisfied(actual, lower, upper, strict, lower_decimals, upper_decimals, d)) as satisfied,
    is_better(actual, aim, aim_decimals, d) as better,
    if(d = 0 and aim is null, 0, variance(actual, aim)) as variance,
    case when d = 0 then coalesce(abs(variance(actual, aim)), 0) else gap(actual, aim, d) end as raw_gap,
    case when phase = 'running' and not whole then pace_ratio(actual, expected_share * aim, d) end as pace_ratio
  from placed
)
select * exclude (raw_gap, variance, is_milestone),
  is_milestone,
  case when actual is not null and not is_milestone then variance end as variance,
  case when actual is null or is_milestone then null when satisfied then 0 else raw_gap end as gap,
  attainment_ratio(actual, aim, d, attainment) as attainment_ratio,
  attainment_reason(actual, aim, d, attainment) as attainment_reason,
  case when stretch is null or actual is null then null
       else reaches(actual, stretch, false, stretch_decimals, d) end as stretch_reached,
  case when far_end is null or actual is null then null
       else reaches(actual, far_end, false, aim_decimals, d) end as far_end_reached,
  target_status(phase, whole, satisfied, better, is_milestone, actual, aim, accumulation, attainment, d, pace_ratio, raw_gap) as status,
  status_reason(phase, whole, satisfied, is_milestone, actual, accumulation, d,
    exists (from headline_actuals h join org_units u using (org_unit_id)
      where u.successor_id = measured.org_unit_id and h.indicator_id = measured.indicator_id and h.year = measured.year)) as reason,
  case when phase <> 'not_begun' and not whole and accumulation = 'cumulative' and d = 1
       then projected_year_end(actual, expected_share) end as projected_year_end,
  case when phase = 'running' and not whole and accumulation = 'cumulative' and d = 1
       then required_per_month(actual, aim, actual_month) end as required_per_month,
  case when phase = 'running' and not whole and accumulation = 'growth' and d = 1 and frequency = 'year'
       then required_rest_growth(aim, actual, actual_month / 12) end as required_rest_growth,
  coalesce(phase = 'running' and as_of_date - actual_end > threshold('stale-after-days'), false) as is_stale
from measured;
