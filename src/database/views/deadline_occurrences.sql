-- Grain: deadline × due date; a yearly deadline once a year up to the last year any target names.
-- Reads: deadlines, target_bounds.
-- Columns: due date, concerns (launch | report | end), period whose values are due (reports only), who, texts.
-- When null: period unless the deadline is for a report.
create or replace view deadline_occurrences as
with last_year as (select max(year) as year from target_bounds),
repeats as (
  select d.*, unnest(generate_series(0, if(d.recurs = 'yearly', greatest(0, l.year - year(d.due)), 0))) as later
  from deadlines d
  cross join last_year l
)
select document_id, (due + to_years(later::integer))::date as due, concerns,
  case when period is not null then (period_year(period) + later)::varchar || substr(period, 5) end as period,
  who, who_en, recurs, text_vi, text_en, note
from repeats;
