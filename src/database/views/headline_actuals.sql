-- Grain: indicator × org unit × period × basis (materialised after loading).
-- Reads: actuals, documents.
-- Columns: the headline value in the indicator's measure unit and where it stands; value_count distinct published
--   values; lowest and highest of them; period_end, year, month.
-- When null: published_on when the source carries no date.
-- An observation stated once, as almost all are, needs no choosing: it is fetched by its row, and only the others are ranked.
create or replace table headline_actuals as
with counted as (
  select indicator_id, org_unit_id, period, basis, count(*) as value_rows, min(rowid) as first_row
  from actuals group by all
),
single as (
  select a.*, 1 as value_count, value as lowest, value as highest
  from actuals a join counted c on a.rowid = c.first_row
  where c.value_rows = 1
),
ranked as (
  select a.indicator_id, a.org_unit_id, a.period, a.basis, a.value,
    {'rank': (not a.preferred)::integer * 100 + status_rank(a.status) * 10 + source_rank(d.kind),
     'age': coalesce(date '9999-12-31' - a.published_on, 9999999),
     'id': a.document_id} as precedence,
    {'value': a.value, 'status': a.status, 'document_id': a.document_id, 'published_on': a.published_on,
     'qualifier': a.qualifier, 'note': a.note, 'preferred': a.preferred} as published
  from actuals a
  semi join (select * from counted where value_rows > 1) c using (indicator_id, org_unit_id, period, basis)
  left join documents d using (document_id)
),
chosen as (
  select indicator_id, org_unit_id, period, basis,
    arg_min(published, precedence) as headline,
    count(distinct value) as value_count, min(value) as lowest, max(value) as highest
  from ranked
  group by all
),
headlines as (
  select indicator_id, org_unit_id, period, basis, value, status, document_id, published_on, qualifier, note,
    preferred, value_count, lowest, highest
  from single
  union all
  select indicator_id, org_unit_id, period, basis, headline.value, headline.status, headline.document_id,
    headline.published_on, headline.qualifier, headline.note, headline.preferred, value_count, lowest, highest
  from chosen
),
periods as (
  select period, period_frequency(period) as frequency, period_year(period) as year,
    period_last_month(period) as month, period_end(period) as period_end
  from (select distinct period from actuals)
)
select h.*, p.frequency, p.year, p.month, p.period_end
from headlines h
join periods p using (period)
order by org_unit_id, indicator_id;
