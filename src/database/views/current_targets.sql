-- Grain: indicator × org unit × period × issuing unit: the target in force.
-- Reads: target_bounds, documents.
-- Columns: the target row of the latest issued document of that issuer; superseded_count earlier ones.
-- When null: issued_on for a draft without a date, which never supersedes a dated paper.
create or replace view current_targets as
select t.*, d.issuer_org_unit_id, d.issued_on,
  count(*) over same_key - 1 as superseded_count
from target_bounds t
join documents d using (document_id)
window same_key as (partition by t.indicator_id, t.org_unit_id, t.period, d.issuer_org_unit_id)
qualify row_number() over (partition by t.indicator_id, t.org_unit_id, t.period, d.issuer_org_unit_id
  order by d.issued_on desc nulls last, t.document_id desc, t.target_id) = 1;
