-- Grain: target row that has a usable value at the as-of date; `actuals_on_days`: × day of a list.
-- Reads: target_bounds, headline_actuals, document_scopes, average_growth_progress. Parameters: as_of date, null = each
--   document's default; document, unit, indicator narrow the targets, null = all.
-- Columns: the headline value that speaks for the target: whole = it covers the target period; otherwise the latest
--   part of the year (year to date for amounts and rates, latest level for levels and ranks); month it speaks of. For an
--   average over years: the mean of the full years so far, computed.
-- When null: the row is absent when nothing is known. Periods not over at the as-of date never count.
create or replace macro actuals_on_days(days, document := null, unit := null, indicator := null) as table
with candidates as (
  select t.target_id, s.as_of_date, h.value, h.period, h.basis, h.month, h.period_end, h.status, h.document_id, h.published_on,
    h.qualifier, h.note, h.value_count, h.lowest, h.highest,
    case
      when h.period = t.period and h.basis = 'period' then 1
      when t.frequency <> 'year' or h.frequency = 'years' then null
      when h.month = 12 and h.basis = 'ytd' then 2
      when t.accumulation in ('level', 'rank', 'milestone') then if(h.month = 12, 3, 9)
      when is_year_to_date(h.basis, h.period, t.accumulation) then 9
    end as fit
  from target_bounds t
  join scopes_on_days(days) s using (document_id, org_unit_id)
  join headline_actuals h on h.indicator_id = t.indicator_id and h.org_unit_id = t.org_unit_id and h.year = t.year
  where h.period_end <= s.as_of_date
    and matches(t.document_id, document) and matches(t.org_unit_id, unit) and matches(t.indicator_id, indicator)
  union all
  select target_id, as_of_date, mean_growth, first_year || '/' || latest_year, 'period', 12, make_date(latest_year, 12, 31), 'computed',
    latest_document_id, null, null, null, 1, mean_growth, mean_growth, if(years_done = years_total, 4, 9)
  from growth_on_days(days)
  where years_done > 0
)
select target_id, as_of_date, min(fit) < 9 as whole,
  unnest(arg_min(
    {'actual': value, 'actual_period': period, 'actual_basis': basis, 'actual_month': month, 'actual_end': period_end,
     'actual_status': status, 'actual_document_id': document_id, 'actual_published_on': published_on,
     'actual_qualifier': qualifier, 'actual_note': note, 'value_count': value_count, 'lowest': lowest, 'highest': highest},
    {'fit': fit, 'month': -month, 'basis': if(basis = 'ytd', 0, 1), 'period': period}))
from candidates
where fit is not null
group by target_id, as_of_date;

create or replace macro target_actuals(as_of, document := null, unit := null, indicator := null) as table
from actuals_on_days([as_of::date], document := document, unit := unit, indicator := indicator);
