-- Grain: one target row at the as-of date; `results_on_days`: × day of a list.
-- Reads: target_bounds, document_scopes, target_actuals, expected_shares, predecessor_years, thresholds.
-- Columns: actual, aim, variance, gap in the measure unit; attainment_ratio, pace_ratio ratios (1 = reached, on time);
--   status and why there is no verdict (reason); verdict_flips when another published value of the same key judges
--   otherwise; is_stale when the value is old at the as-of date. Parameters as in target_actuals.
-- When null: actual and all that follows from it when nothing is known; pace_ratio unless part of a running year.
create or replace macro results_on_days(days, document := null, unit := null, indicator := null) as table
with placed as (
  select t.*, s.as_of_date, a.* exclude (target_id, as_of_date), e.* exclude (target_id, month),
    p.year is not null as predecessor_has_value,
    case when s.as_of_date < t.period_start then 'not_begun' when s.as_of_date < t.period_end then 'running' else 'over' end as phase,
    case when t.d = 0 then aim(t.lower, t.upper, 0, a.actual) else t.directed_aim end as aim
  from target_bounds t
  join scopes_on_days(days) s using (document_id, org_unit_id)
  left join actuals_on_days(days, document := document, unit := unit, indicator := indicator) a using (target_id, as_of_date)
  left join expected_shares(document := document, unit := unit, indicator := indicator) e
    on e.target_id = t.target_id and e.month = if(a.whole, null, a.actual_month)
  left join predecessor_years p on p.org_unit_id = t.org_unit_id and p.indicator_id = t.indicator_id and p.year = t.year
  where matches(t.document_id, document) and matches(t.org_unit_id, unit) and matches(t.indicator_id, indicator)
),
measured as (
  select *,
    if(is_milestone, actual >= 1,
      is_satisfied(actual, lower, upper, strict, lower_decimals, upper_decimals, d)) as satisfied,
    is_better(actual, aim, aim_decimals, d) as better,
    if(d = 0 and aim is null, 0, variance(actual, aim)) as variance, is_milestone or is_unbound as has_no_distance,
    case when d = 0 then coalesce(abs(variance(actual, aim)), 0) else gap(actual, aim, d) end as raw_gap,
    case when phase = 'running' and not whole then pace_ratio(actual, expected_share * aim, d) end as pace_ratio
  from placed
)
select * exclude (raw_gap, variance, lowest, highest, predecessor_has_value, has_no_distance),
  case when actual is not null and not has_no_distance then variance end as variance,
  case when actual is null or has_no_distance then null when satisfied then 0 else raw_gap end as gap,
  variance_ratio(actual, aim, attainment) as variance_ratio,
  attainment_ratio(actual, aim, d, attainment) as attainment_ratio,
  attainment_reason(actual, aim, d, attainment) as attainment_reason,
  case when has_no_distance or actual is null then false else verdict_flips(satisfied,
    is_satisfied(lowest, lower, upper, strict, lower_decimals, upper_decimals, d),
    is_satisfied(highest, lower, upper, strict, lower_decimals, upper_decimals, d)) end as verdict_flips,
  case when stretch is null or actual is null then null
       else reaches(actual, stretch, false, stretch_decimals, d) end as stretch_reached,
  case when far_end is null or actual is null then null
       else reaches(actual, far_end, false, aim_decimals, d) end as far_end_reached,
  target_status(phase, whole, satisfied, better, is_milestone, is_unbound, actual, aim, accumulation, attainment, d, pace_ratio, raw_gap) as status,
  status_reason(phase, whole, satisfied, is_milestone, is_unbound, actual, accumulation, d, predecessor_has_value) as reason,
  case when phase <> 'not_begun' and not whole and accumulation = 'cumulative' and d = 1
       then projected_year_end(actual, expected_share) end as projected_year_end,
  case when phase = 'running' and not whole and accumulation = 'cumulative' and d = 1
       then required_per_month(actual, aim, actual_month) end as required_per_month,
  case when phase = 'running' and not whole and accumulation = 'growth' and d = 1 and frequency = 'year'
       then required_rest_growth(aim, actual, actual_month / 12) end as required_rest_growth,
  is_stale(phase, as_of_date, actual_end) as is_stale
from measured;

create or replace macro target_results(as_of, document := null, unit := null, indicator := null) as table
from results_on_days([as_of::date], document := document, unit := unit, indicator := indicator);
