-- Grain: indicator × period × basis × org unit of a block (departments · wards · communes) in which anyone reported.
-- Reads: headline_actuals, indicators, org_units.
-- Columns: value; block_rank inside the block, 1 = best, ties share a rank; unit_count units of the block existing then,
--   reported_count those with a value.
-- When null: value and block_rank of a unit with no value (listed last); block_rank where no direction is good.
create or replace view unit_ranks as
with reported as (
  select distinct h.indicator_id, h.period, h.basis, h.period_end, u.block
  from headline_actuals h
  join org_units u using (org_unit_id)
  where u.block is not null
),
members as (
  select r.indicator_id, r.period, r.basis, r.block, u.org_unit_id, h.value, h.status, h.document_id,
    case i.direction when 'increase' then -1 when 'decrease' then 1 end as sign
  from reported r
  join indicators i using (indicator_id)
  join org_units u on u.block = r.block and coalesce(u.valid_from <= r.period_end, true)
    and coalesce(u.valid_to >= r.period_end, true)
  left join headline_actuals h on h.indicator_id = r.indicator_id and h.org_unit_id = u.org_unit_id
    and h.period = r.period and h.basis = r.basis
)
select * exclude (sign),
  case when value is not null and sign is not null then
    (rank() over (partition by indicator_id, period, basis, block, value is null order by tidy(sign * value)))::integer end as block_rank,
  (count(*) over same_block)::integer as unit_count,
  (count(value) over same_block)::integer as reported_count
from members
window same_block as (partition by indicator_id, period, basis, block);
