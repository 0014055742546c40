-- Grain: one published value (indicator × org unit × period × basis × document).
-- Reads: actuals, org_units, documents.
-- Columns: the value with its source and the block of its unit; is_headline; decided_by what put the headline first among the values of its key:
--   only | preferred | status | source | date | order.
-- When null: decided_by beside a value that is not the headline.
-- The block belongs to the key so that who wants the city alone does not wait for every unit's values to be ranked.
create or replace view published_values as
with ranked as (
  select a.*, d.kind as document_kind, d.title, d.publisher, d.url, u.block,
    row_number() over key_order as place, count(*) over (partition by a.indicator_id, a.org_unit_id, a.period, a.basis, u.block) as rivals,
    lead(a.preferred) over key_order as next_preferred, lead(status_rank(a.status)) over key_order as next_status,
    lead(source_rank(d.kind)) over key_order as next_source, lead(a.published_on) over key_order as next_date
  from actuals a
  join org_units u using (org_unit_id)
  left join documents d using (document_id)
  window key_order as (partition by a.indicator_id, a.org_unit_id, a.period, a.basis, u.block
    order by a.preferred desc, status_rank(a.status), source_rank(d.kind), a.published_on desc nulls last, a.document_id)
)
select * exclude (observation, publication, place, rivals, next_preferred, next_status, next_source, next_date),
  place = 1 as is_headline,
  case when place > 1 then null when rivals = 1 then 'only' when preferred and not next_preferred then 'preferred'
       when status_rank(status) < next_status then 'status' when source_rank(document_kind) < next_source then 'source'
       when published_on is distinct from next_date then 'date' else 'order' end as decided_by
from ranked;
