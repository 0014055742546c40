-- Grain: target row × published value of the same indicator, org unit, period and basis as its headline value.
-- Reads: kept_results, actuals. Parameters as in target_actuals.
-- Columns: the published value, its document and status; is_headline; satisfied under this value (null for a milestone).
-- When null: satisfied where the target has no bound.
create or replace macro alternative_verdicts(as_of, document := null, unit := null, indicator := null) as table
select r.target_id, r.indicator_id, r.org_unit_id, a.period, a.basis, a.value, a.status as value_status, a.document_id as value_document_id,
  a.published_on, a.qualifier, a.note, a.preferred,
  a.document_id = r.actual_document_id and a.value = r.actual as is_headline,
  variance(a.value, r.aim) as variance,
  is_satisfied(a.value, r.lower, r.upper, r.strict, r.lower_decimals, r.upper_decimals, r.d) as satisfied
from kept_results(as_of, document := document, unit := unit, indicator := indicator) r
join actuals a on a.indicator_id = r.indicator_id and a.org_unit_id = r.org_unit_id
  and a.period = r.actual_period and a.basis = r.actual_basis;
