-- Grain: target row of a cumulative indicator with a part-year value at the as-of date.
-- Reads: target_bounds, target_actuals, year_shares, thresholds. Parameters as in target_actuals.
-- Columns: expected_share of the year's total due by month m (ratio); expected_share_method `own_history`,
--   `predecessor_history` or `linear`; expected_share_years = how many past years it rests on (0 for linear).
-- When null: never.
create or replace macro expected_shares(as_of, document := null, unit := null, indicator := null) as table
with parts as (
  select t.target_id, t.indicator_id, t.org_unit_id, t.year, a.actual_month as month
  from target_bounds t
  join target_actuals(as_of, document := document, unit := unit, indicator := indicator) a using (target_id)
  where t.accumulation = 'cumulative' and not a.whole
),
history as (
  select p.target_id, y.origin, y.share,
    row_number() over (partition by p.target_id, y.origin order by y.year desc) as recency
  from parts p
  join year_shares y on y.indicator_id = p.indicator_id and y.org_unit_id = p.org_unit_id
    and y.month = p.month and y.year < p.year
),
medians as (
  select target_id, origin, median(share) as share, count(*) as years
  from history
  where recency <= threshold('pace-history-years')
  group by target_id, origin
)
select p.target_id,
  coalesce(o.share, x.share, p.month / 12) as expected_share,
  case when o.share is not null then 'own_history' when x.share is not null then 'predecessor_history'
       else 'linear' end as expected_share_method,
  coalesce(o.years, x.years, 0)::integer as expected_share_years
from parts p
left join medians o on o.target_id = p.target_id and o.origin = 'own'
left join medians x on x.target_id = p.target_id and x.origin = 'predecessors';
