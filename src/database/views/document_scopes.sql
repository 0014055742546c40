-- Grain: document × org unit it sets targets for.
-- Reads: target_bounds, headline_actuals, documents, org_units.
-- Columns: item_count and items_with_actual (items with any published value inside the target period), the span of
--   periods, default_as_of = the last day any of those values speaks of, is_default = the scorecard to open first:
--   the latest period in which at least half of a city's items have a value.
-- When null: never; without any value default_as_of is the last day any published value speaks of, else the day of issue.
create or replace table document_scopes as
with reached as (
  select t.document_id, t.org_unit_id, t.item, t.target_id, t.period, t.period_end as target_end, max(h.period_end) as value_end
  from target_bounds t
  left join headline_actuals h on h.indicator_id = t.indicator_id and h.org_unit_id = t.org_unit_id
    and h.period_end between t.period_start and t.period_end
  group by all
),
scopes as (
  select document_id, org_unit_id, count(distinct item) as item_count, count(*) as target_count,
    count(distinct item) filter (where value_end is not null) as items_with_actual,
    mode(period) as period, min(target_end) as first_end, max(target_end) as last_end, max(value_end) as value_end
  from reached
  group by document_id, org_unit_id
),
ranked as (
  select s.*, d.issued_on, row_number() over (order by
      u.type <> 'city', d.status = 'draft' and s.items_with_actual = 0,
      case when s.items_with_actual * 2 >= s.item_count then 0 else 1 end,
      case when s.items_with_actual * 2 >= s.item_count then s.last_end end desc nulls last,
      s.items_with_actual * 1.0 / s.item_count desc, s.last_end desc, s.document_id) as precedence
  from scopes s
  join org_units u using (org_unit_id)
  join documents d using (document_id)
)
select document_id, org_unit_id, period, item_count, target_count, items_with_actual, first_end, last_end,
  coalesce(value_end, (select max(period_end) from headline_actuals), issued_on, first_end) as default_as_of,
  precedence = 1 as is_default
from ranked;

-- The days a scorecard is judged at: those of the list, a null among them is its default.
create or replace macro scopes_on_days(days) as table
select document_id, org_unit_id, coalesce(unnest(days), default_as_of) as as_of_date from document_scopes;
