-- Grain: target row of an org unit that stands in a block (departments · wards · communes) at the as-of date.
-- Reads: kept_results, org_units. Parameters as in target_actuals.
-- Columns: the result with its block; result_rank inside document × indicator × period × block, 1 = furthest towards the
--   target (attainment for amounts, distance in points or places otherwise), ties share a rank; unit_count units with the
--   target, reported_count those with a value.
-- When null: result_rank of a unit with no value (listed last, counted).
create or replace macro unit_results(as_of, document := null, unit := null, indicator := null) as table
with placed as (
  select r.*, u.block,
    case when r.actual is null then null when r.attainment = 'ratio' then tidy(r.attainment_ratio)
         else if(r.d = 0, -r.gap, tidy(r.d * r.variance)) end as merit
  from kept_results(as_of, document := document, unit := unit, indicator := indicator) r
  join org_units u using (org_unit_id)
  where u.block is not null
)
select * exclude (merit),
  case when merit is not null then
    (rank() over (partition by document_id, indicator_id, period, block, merit is null order by merit desc))::integer end as result_rank,
  (count(*) over same_block)::integer as unit_count,
  (count(actual) over same_block)::integer as reported_count
from placed
window same_block as (partition by document_id, indicator_id, period, block);
