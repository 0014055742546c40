-- Grain: indicator × org unit × period × basis (materialised after loading).
-- Reads: actuals, documents.
-- Columns: the headline value in the indicator's measure unit and where it stands; value_count distinct published
--   values; lowest and highest of them; period_end, year, month.
-- When null: published_on when the source carries no date.
-- The rule is packed into one whole number, so that the choice carries a row number and not the row: preferred,
-- status, kind of source, latest publication, id of the paper.
create or replace table headline_actuals as
with papers as (
  select document_id, kind, row_number() over (order by document_id) as place from documents
),
ranked as (
  select a.indicator_id, a.org_unit_id, a.period, a.basis, a.value, a.rowid as row_id,
    (((not a.preferred)::bigint * 100 + status_rank(a.status) * 10 + source_rank(p.kind)) * 10000000
      + coalesce(date '9999-12-31' - a.published_on, 9999999)) * 1000000 + coalesce(p.place, 999999) as precedence
  from actuals a
  left join papers p using (document_id)
),
chosen as (
  select indicator_id, org_unit_id, period, basis, arg_min(row_id, precedence) as row_id,
    count(*) as value_rows, min(value) as lowest, max(value) as highest
  from ranked
  group by all
),
-- Only three and more values of which two differ need counting one by one.
several as (
  select row_id, count(distinct a.value) as value_count
  from actuals a
  join chosen c using (indicator_id, org_unit_id, period, basis)
  where c.value_rows > 2 and c.lowest < c.highest
  group by row_id
),
periods as (
  select period, period_frequency(period) as frequency, period_year(period) as year,
    period_last_month(period) as month, period_end(period) as period_end
  from (select distinct period from actuals)
)
select a.indicator_id, a.org_unit_id, a.period, a.basis, a.value, a.status, a.document_id, a.published_on,
  a.qualifier, a.note, a.preferred,
  case when c.lowest = c.highest or c.lowest is null then (c.lowest is not null)::bigint
       else coalesce(s.value_count, 2) end as value_count,
  c.lowest, c.highest, p.frequency, p.year, p.month, p.period_end
from actuals a
join chosen c on c.row_id = a.rowid
join periods p on p.period = a.period
left join several s on s.row_id = c.row_id;
