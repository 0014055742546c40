-- Grain: document × item × org unit at the as-of date.
-- Reads: kept_results. Parameters as in target_actuals, without indicator.
-- Columns: status of the item by worst-wins (exceeded only if all rows are exceeded, met if all are satisfied, otherwise
--   its worst row); row_count; satisfied_count rows met or exceeded.
-- When null: never.
create or replace macro item_results(as_of, document := null, unit := null) as table
select document_id, item, org_unit_id,
  worst_status(status) as status,
  count(*) as row_count,
  count(*) filter (where status in ('met', 'exceeded')) as satisfied_count
from kept_results(as_of, document := document, unit := unit)
group by document_id, item, org_unit_id;
