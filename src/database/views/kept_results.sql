-- Grain: as target_results, which it holds ready: planning that formula takes longer than all that is asked of it.
-- Reads: the table `keepResults` made of results_on_days for this scope. Parameters as in target_actuals.
-- Columns: those of target_results; the day itself only makes a value old, all else is the same on days alike.
-- When null: as there. An error when the scope was not kept, never an empty answer.
create or replace macro kept_results(as_of, document := null, unit := null, indicator := null) as table
select t.* replace (coalesce(as_of::date, t.as_of_date) as as_of_date,
  is_stale(t.phase, coalesce(as_of::date, t.as_of_date), t.actual_end) as is_stale)
from query_table(results_name(as_of, document, unit, indicator)) t
where matches(t.as_of_date, day_alike(as_of::date))
  and matches(t.document_id, document) and matches(t.org_unit_id, unit) and matches(t.indicator_id, indicator);
