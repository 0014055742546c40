-- Grain: target row for the average growth over a span of years (period 2026/2030); `growth_on_days`: × day of a list.
-- Reads: target_bounds, document_scopes, indicators, annual_series. Parameter: as_of date, null = document default.
-- Columns: years_total, years_done; mean_growth so far and required_mean for the years left, percent a year
--   (geometric); required_mean_stretch the same for the stretch. The yearly rates are those of the related indicator.
-- When null: mean_growth before the first full year; required_mean when no year is left.
create or replace macro growth_on_days(days) as table
with growth as (
  select t.target_id, c.as_of_date, t.directed_aim as aim, t.stretch, t.year - period_first_year(t.period) + 1 as years_total,
    count(s.value) as years_done, sum(safe_ln(1 + s.value / 100)) as log_growth,
    arg_max(s.document_id, s.year) as latest_document_id, max(s.year) as latest_year,
    period_first_year(t.period) as first_year
  from target_bounds t
  join scopes_on_days(days) c using (document_id, org_unit_id)
  join indicators i using (indicator_id)
  left join annual_series s on s.indicator_id = coalesce(i.related_id, i.indicator_id) and s.org_unit_id = t.org_unit_id
    and s.year between period_first_year(t.period) and t.year
    and make_date(s.year, 12, 31) <= c.as_of_date
  where t.frequency = 'years' and t.accumulation = 'growth'
  group by all
)
select target_id, as_of_date, years_total::integer as years_total, years_done::integer as years_done, latest_document_id, first_year, latest_year,
  tidy((exp(log_growth / nullif(years_done, 0)) - 1) * 100) as mean_growth,
  required_mean(aim, log_growth, years_total, years_done) as required_mean,
  required_mean(stretch, log_growth, years_total, years_done) as required_mean_stretch
from growth;

create or replace macro average_growth_progress(as_of) as table from growth_on_days([as_of::date]);
