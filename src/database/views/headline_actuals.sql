-- Grain: indicator × org unit × period × basis (materialised after loading).
-- Reads: actuals, documents.
-- Columns: the headline value in the indicator's measure unit and where it stands; value_count distinct published
--   values; lowest and highest of them; period_end, year, month.
-- When null: published_on when the source carries no date.
-- Every way of publishing has its place in the headline rule; the best one of an observation is found by place and row.
create or replace table headline_actuals as
with publications as (
  select a.publication, row_number() over (order by not a.preferred, status_rank(a.status), source_rank(d.kind),
    a.published_on desc nulls last, a.document_id) as place
  from actuals a
  join (select min(rowid) as row_id from actuals group by publication) f on f.row_id = a.rowid
  left join documents d using (document_id)
),
chosen as (
  select a.observation, min(p.place * 10000000000 + a.rowid) % 10000000000 as row_id,
    count(*) as value_rows, min(a.value) as lowest, max(a.value) as highest
  from actuals a
  join publications p using (publication)
  group by a.observation
),
-- Only three and more values of which two differ need counting one by one.
several as (
  select c.row_id, count(distinct a.value) as value_count
  from actuals a
  join chosen c using (observation)
  where c.value_rows > 2 and c.lowest < c.highest
  group by c.row_id
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
