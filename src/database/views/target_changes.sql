-- Grain: target in force for a year (indicator × org unit × period × issuer): mục tiêu so với mục tiêu.
-- Reads: current_targets, org_units, indicators.
-- Columns: base_aim of the year before (same issuer first), change in change_kind (ratio, points, places) and the reason
--   when there is none: perimeter_changed, no_base, zero_base, base_negative, crosses_zero.
-- When null: change, with its reason.
create or replace table target_changes as
with years as (
  select c.target_id, c.indicator_id, c.org_unit_id, c.period, c.year, c.document_id, c.issuer_org_unit_id, c.issued_on,
    c.directed_aim as aim,
    case c.attainment when 'ratio' then 'ratio' when 'rank' then 'places' else 'points' end as change_kind
  from current_targets c
  where c.frequency = 'year' and not c.is_milestone
),
predecessors as (
  select distinct u.successor_id as org_unit_id, o.indicator_id, o.year + 1 as year
  from years o
  join org_units u using (org_unit_id)
  where u.successor_id is not null
),
based as (
  select y.*, b.aim as base_aim, b.document_id as base_document_id, b.period as base_period, p.year is not null as predecessor_has_base
  from years y
  left join predecessors p on p.org_unit_id = y.org_unit_id and p.indicator_id = y.indicator_id and p.year = y.year
  left join years b on b.indicator_id = y.indicator_id and b.org_unit_id = y.org_unit_id and b.year = y.year - 1
  qualify row_number() over (partition by y.target_id
    order by b.issuer_org_unit_id is distinct from y.issuer_org_unit_id, b.issued_on desc nulls last, b.target_id) = 1
)
select * exclude (predecessor_has_base),
  year_change(aim, base_aim, change_kind) as change,
  change_reason(aim, base_aim, change_kind, predecessor_has_base) as reason
from based;
