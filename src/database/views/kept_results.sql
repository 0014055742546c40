-- Grain: as target_results, which it holds ready: planning that formula takes longer than all that is asked of it.
-- Reads: the table `keepResults` made of target_results for this scope. Parameters as in target_actuals.
-- Columns: those of target_results.
-- When null: as there. An error when the scope was not kept, never an empty answer.
create or replace macro kept_results(as_of, document := null, unit := null, indicator := null) as table
select *
from query_table(results_name(as_of, document, unit, indicator)) t
where matches(t.document_id, document) and matches(t.org_unit_id, unit) and matches(t.indicator_id, indicator);
