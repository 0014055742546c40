-- Grain: report deadline passed at the as-of date × org unit × indicator the document sets a target for.
-- Reads: deadline_occurrences, target_bounds, headline_actuals. Parameter: as_of date, null = last day any value speaks of.
-- Columns: due, period whose value is missing, days_late at the as-of date. A value for the whole period or the year to
--   its last month counts as reported, whatever its status.
-- When null: never; units that reported are absent.
create or replace macro late_units(as_of) as table
with passed as (
  select *, coalesce(as_of::date, (select max(period_end) from headline_actuals)) as as_of_date
  from deadline_occurrences
  where concerns = 'report' and period is not null
),
expected as (
  select distinct p.document_id, p.due, p.period, period_end(p.period) as period_end, p.as_of_date, t.org_unit_id, t.indicator_id
  from passed p
  join target_bounds t on t.document_id = p.document_id and period_end(p.period) between t.period_start and t.period_end
  where p.due <= p.as_of_date
)
select e.document_id, e.due, e.period, e.org_unit_id, e.indicator_id, (e.as_of_date - e.due)::integer as days_late
from expected e
anti join headline_actuals h on h.indicator_id = e.indicator_id and h.org_unit_id = e.org_unit_id and h.period = e.period
anti join (from headline_actuals where basis = 'ytd') y
  on y.indicator_id = e.indicator_id and y.org_unit_id = e.org_unit_id and y.period_end = e.period_end;
