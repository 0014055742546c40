-- Grain: target row of a cumulative indicator for one year × month 1–11.
-- Reads: target_bounds, year_shares, thresholds. Parameters: document, unit, indicator narrow the targets, null = all.
-- Columns: expected_share of the year's total due by the end of the month (ratio); expected_share_method `own_history`,
--   `predecessor_history` or `linear`; expected_share_years = how many past years it rests on (0 for linear).
-- When null: never.
create or replace macro expected_shares(document := null, unit := null, indicator := null) as table
with chosen as (
  select target_id, indicator_id, org_unit_id, year
  from target_bounds t
  where t.accumulation = 'cumulative' and t.frequency = 'year'
    and matches(t.document_id, document) and matches(t.org_unit_id, unit) and matches(t.indicator_id, indicator)
),
history as (
  select c.target_id, y.month, y.origin, y.share,
    row_number() over (partition by c.target_id, y.month, y.origin order by y.year desc) as recency
  from chosen c
  join year_shares y on y.indicator_id = c.indicator_id and y.org_unit_id = c.org_unit_id and y.year < c.year
),
medians as (
  select target_id, month, median(share) filter (where origin = 'own') as own,
    median(share) filter (where origin = 'predecessors') as predecessors,
    count(*) filter (where origin = 'own') as own_years, count(*) filter (where origin = 'predecessors') as predecessor_years
  from history
  where recency <= threshold('pace-history-years')
  group by target_id, month
)
select c.target_id, m.month, coalesce(h.own, h.predecessors, m.month / 12) as expected_share,
  case when h.own is not null then 'own_history' when h.predecessors is not null then 'predecessor_history'
       else 'linear' end as expected_share_method,
  case when h.own is not null then h.own_years when h.predecessors is not null then h.predecessor_years
       else 0 end::integer as expected_share_years
from chosen c
cross join (select unnest(range(1, 12))::integer as month) m
left join medians h on h.target_id = c.target_id and h.month = m.month;
