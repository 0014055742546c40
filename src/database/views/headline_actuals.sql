-- Grain: indicator × org unit × period × basis (materialised after loading).
-- Reads: actuals, documents.
-- Columns: the headline value in the indicator's measure unit and where it stands; value_count distinct published
--   values; lowest and highest of them; period_end, year, month.
-- When null: published_on when the source carries no date.
create or replace table headline_actuals as
with ranked as (
  select a.indicator_id, a.org_unit_id, a.period, a.basis, a.value,
    {'rank': (not a.preferred)::integer * 100 + status_rank(a.status) * 10 + source_rank(d.kind),
     'age': coalesce(date '9999-12-31' - a.published_on, 9999999),
     'id': a.document_id} as precedence,
    {'value': a.value, 'status': a.status, 'document_id': a.document_id, 'published_on': a.published_on,
     'qualifier': a.qualifier, 'note': a.note, 'preferred': a.preferred} as published
  from actuals a
  left join documents d using (document_id)
),
chosen as (
  select indicator_id, org_unit_id, period, basis,
    arg_min(published, precedence) as headline,
    count(distinct value) as value_count, min(value) as lowest, max(value) as highest
  from ranked
  group by all
)
select indicator_id, org_unit_id, period, basis, headline.value as value, headline.status as status,
  headline.document_id as document_id, headline.published_on as published_on, headline.qualifier as qualifier,
  headline.note as note, headline.preferred as preferred, value_count, lowest, highest,
  period_frequency(period) as frequency, period_year(period) as year, period_last_month(period) as month,
  period_end(period) as period_end
from chosen
order by org_unit_id, indicator_id;
