-- Grain: target row × method, beside the product's own status.
-- Reads: kept_results, target_trajectories, thresholds. Parameters as in target_actuals.
-- Columns: method `elapsed_time` (part of target ÷ part of the period's days), `open_sdg` and `un_chart` (observed ÷
--   required growth a year); ratio, verdict in that method's own classes, reason when it gives none, and agrees: it
--   tells good from bad as the product's status does (null when either gives no verdict).
-- When null: ratio and verdict, with the reason.
create or replace macro other_methods(as_of, document := null, unit := null, indicator := null) as table
with base as (
  select r.target_id, r.status, r.attainment, r.accumulation, r.d, r.attainment_ratio, r.actual, r.frequency,
    t.progress_ratio, t.progress_class, coalesce(t.trajectory_reason, if(t.target_id is null, 'no_actual', null)) as trajectory_reason,
    least(1.0, (r.as_of_date - r.period_start + 1) / (r.period_end - r.period_start + 1)) as elapsed
  from kept_results(as_of, document := document, unit := unit, indicator := indicator) r
  left join target_trajectories(as_of, document := document, unit := unit, indicator := indicator) t using (target_id)
),
ratios as (
  select target_id, status, 'elapsed_time' as method, tidy(attainment_ratio / nullif(elapsed, 0)) as ratio,
    case when actual is null then 'no_actual' when attainment_ratio is null then 'not_for_rates' when elapsed <= 0 then 'not_begun' end as reason
  from base
  union all
  select target_id, status, 'open_sdg', progress_ratio, trajectory_reason from base
  union all
  select target_id, status, 'un_chart', progress_ratio, trajectory_reason from base
),
judged as (
  select target_id, method, status, if(reason is null, ratio, null) as ratio, reason,
    case when reason is not null or ratio is null then null
         when method = 'elapsed_time' then pace_class(ratio)
         when method = 'open_sdg' then progress_class(ratio)
         else un_chart_class(ratio) end as verdict
  from ratios
)
select target_id, method, ratio, verdict, reason,
  case when verdict is null or status in ('no_data', 'not_due', 'not_assessable') then null
       else (verdict in ('on_pace', 'on_track', 'chart_on_track')) = (status in ('exceeded', 'met', 'on_pace')) end as agrees
from judged;
