-- Every formula of the product. Rules in plain words: data/method.md. d = +1 when more is better, -1 when less is.

-- Periods are text; these are the SQL twins of src/domain/period.ts.
create or replace macro period_frequency(p) as
  case when contains(p, '/') then 'years' when contains(p, 'Q') then 'quarter'
       when length(p) = 7 then 'month' else 'year' end;
create or replace macro period_year(p) as right(if(contains(p, '/'), p, left(p, 4)), 4)::integer;
create or replace macro period_first_year(p) as left(p, 4)::integer;
create or replace macro period_last_month(p) as
  case period_frequency(p) when 'month' then right(p, 2)::integer
       when 'quarter' then right(p, 1)::integer * 3 else 12 end;
create or replace macro period_end(p) as last_day(make_date(period_year(p), period_last_month(p), 1));
create or replace macro period_start(p) as
  make_date(period_first_year(p),
    case period_frequency(p) when 'month' then right(p, 2)::integer
         when 'quarter' then right(p, 1)::integer * 3 - 2 else 1 end, 1);

-- Only the last day of a month brings values and ends periods, only the first begins them: in between, days are alike.
create or replace macro day_alike(day) as if(day = last_day(day), day, date_trunc('month', day)::date);
create or replace macro days_of_year(year) as
  flatten(list_transform(range(1, 13), lambda m: [make_date(year, m, 1), last_day(make_date(year, m, 1))]));

-- True when the value counts from 1 January: for amounts the first month or quarter is its own year to date.
create or replace macro is_year_to_date(basis, period, accumulation) as
  basis = 'ytd' or (accumulation = 'cumulative' and (period like '%-01' or period like '%-Q1'));

-- Removes binary dust such as -0.5399999999999991; nine digits are far finer than any published figure.
create or replace macro tidy(x) as round(x, 9) + 0.0;
-- A narrowing that null leaves open.
create or replace macro matches(value, wanted) as coalesce(wanted, value) = value;
-- Logarithm of what has one; null at and below zero instead of an error.
create or replace macro safe_ln(x) as case when x > 0 then ln(x) end;
create or replace macro threshold(id) as (select value from thresholds where threshold_id = id);

-- Headline rule: the lower, the better. Preferred, then status, then kind of source; date and id break ties in the view.
create or replace macro status_rank(s) as
  case s when 'official' then 1 when 'preliminary' then 2 when 'estimate' then 3 else 4 end;
create or replace macro source_rank(k) as
  case k when 'statistics' then 1 when 'government' then 2 when 'directive' then 2 when 'plan' then 2
         when 'resolution' then 2 when 'press' then 3 when 'other' then 4 else 5 end;

-- The direction a target really has: its bounds decide, the indicator's direction only for a range. 0 = stay inside.
create or replace macro target_direction(lower, upper, direction) as
  case when lower is not null and upper is null then 1
       when upper is not null and lower is null then -1
       when direction = 'increase' then 1 when direction = 'decrease' then -1 else 0 end;
-- The value to reach; for a range its weakest end. Null for a milestone, which has no bound.
create or replace macro aim(lower, upper, d, v) as
  case d when 1 then lower when -1 then upper
         else case when v < lower then lower when v > upper then upper else null end end;

-- strict compares the value itself (75.3 is above "trên 75"); otherwise both at the precision shown.
create or replace macro reaches(v, bound, strict, decimals, d) as
  case when strict then d * (v - bound) > 0
       else d * (round(v, decimals) - round(bound, decimals)) >= 0 end;
create or replace macro is_satisfied(v, lower, upper, strict, lower_decimals, upper_decimals, d) as
  case d when 1 then reaches(v, lower, strict, lower_decimals, 1)
         when -1 then reaches(v, upper, strict, upper_decimals, -1)
         else reaches(v, lower, strict, lower_decimals, 1) and reaches(v, upper, strict, upper_decimals, -1) end;
create or replace macro is_better(v, aim_value, decimals, d) as
  coalesce(d * (round(v, decimals) - round(aim_value, decimals)) > 0, false);

create or replace macro variance(v, aim_value) as tidy(v - aim_value);
-- Variance as a share of the target, plain sign; only where the attainment is a ratio.
create or replace macro variance_ratio(v, aim_value, attainment) as
  case when attainment = 'ratio' and aim_value > 0 then tidy((v - aim_value) / nullif(aim_value, 0)) end;
create or replace macro gap(v, aim_value, d) as greatest(0, tidy(d * (aim_value - v)));
-- Share of the target reached; null where a ratio would mislead (rates, ranks, zero or negative bases).
create or replace macro attainment_ratio(v, aim_value, d, attainment) as
  case when attainment <> 'ratio' or aim_value <= 0 then null
       when d = 1 and v >= 0 then v / nullif(aim_value, 0)
       when d = -1 and v > 0 then aim_value / nullif(v, 0) end;
create or replace macro attainment_reason(v, aim_value, d, attainment) as
  case when v is null then 'no_actual' when attainment <> 'ratio' then 'attainment_' || attainment
       when aim_value is null then 'no_bound' when aim_value = 0 then 'zero_target' when aim_value < 0 then 'negative_target'
       when v < 0 then 'negative_actual' when d = -1 and v = 0 then 'zero_actual'
       when d = 0 then 'range_without_direction' end;

-- Pace inside the year, cumulative indicators only: made ÷ due by month m. For "at most" targets due ÷ made.
create or replace macro pace_ratio(ytd, due, d) as
  case when due <= 0 or ytd < 0 then null when d = -1 then tidy(due / nullif(ytd, 0)) else tidy(ytd / nullif(due, 0)) end;
create or replace macro projected_year_end(ytd, share) as tidy(ytd / nullif(share, 0));
create or replace macro required_per_month(ytd, aim_value, m) as greatest(0, tidy((aim_value - ytd) / nullif(12 - m, 0)));
-- Growth needed in the rest of the year so that the whole year reaches the aim; percent in, percent out.
create or replace macro required_rest_growth(aim_value, g_ytd, share) as
  tidy((((1 + aim_value / 100) - share * (1 + g_ytd / 100)) / nullif(1 - share, 0) - 1) * 100);

-- Worst first, as in src/domain/status.ts.
create or replace macro status_severity(s) as
  list_position(['missed', 'far_behind', 'behind', 'not_assessable', 'no_data', 'not_due', 'on_pace', 'met', 'exceeded'], s);

-- A target's status. phase: not_begun | running | over at the as-of date; whole: the value covers the target period.
create or replace macro counts_already(satisfied, accumulation, d) as
  coalesce(satisfied, false) and accumulation = 'cumulative' and d = 1;
create or replace macro level_margin(aim_value, attainment) as
  case attainment when 'ratio' then tidy(abs(aim_value) * threshold('level-margin-ratio'))
       when 'points' then threshold('level-margin-points') else 0 end;
create or replace macro pace_class(pace) as
  case when pace is null then null when pace >= threshold('pace-on-pace') then 'on_pace'
       when pace >= threshold('pace-behind') then 'behind' else 'far_behind' end;
create or replace macro running_status(satisfied, accumulation, attainment, pace, distance, aim_value) as
  case when accumulation = 'cumulative' and pace is not null then
         pace_class(pace)
       when satisfied then 'on_pace'
       when distance <= coalesce(level_margin(aim_value, attainment), 0) then 'behind' else 'far_behind' end;
create or replace macro target_status(phase, whole, satisfied, better, is_milestone, is_unbound, v, aim_value, accumulation, attainment, d, pace, distance) as
  case when phase = 'not_begun' then 'not_due'
       when is_unbound then 'not_assessable'
       when v is null then if(is_milestone, 'not_assessable', 'no_data')
       when (phase = 'over' and whole) or counts_already(satisfied, accumulation, d)
         then case when not satisfied then 'missed' when better then 'exceeded' else 'met' end
       when phase = 'over' then 'no_data'
       when is_milestone and not satisfied then 'not_assessable'
       else running_status(satisfied, accumulation, attainment, pace, distance, aim_value) end;
-- Why there is no verdict; null beside a verdict.
create or replace macro status_reason(phase, whole, satisfied, is_milestone, is_unbound, v, accumulation, d, predecessor_has_value) as
  case when phase = 'not_begun' then 'not_begun'
       when is_unbound then 'no_bound'
       when v is null and is_milestone then 'milestone_without_value'
       when v is null and predecessor_has_value then 'only_other_perimeter'
       when v is null then 'no_actual'
       when phase = 'over' and not whole and not counts_already(satisfied, accumulation, d) then 'part_year_only'
       when phase = 'running' and is_milestone and not satisfied then 'milestone_open' end;

-- Change from one period to the next: ratio for amounts, difference for points and places. Null beside a reason.
create or replace macro change_reason(v, base, kind, predecessor_has_base) as
  case when v is null then 'no_actual' when base is null and predecessor_has_base then 'perimeter_changed'
       when base is null then 'no_base' when kind <> 'ratio' then null
       when base = 0 then 'zero_base' when base < 0 then 'base_negative' when v < 0 then 'crosses_zero' end;
create or replace macro year_change(v, base, kind) as
  case when kind <> 'ratio' then tidy(v - base) when base > 0 and v >= 0 then tidy(v / nullif(base, 0) - 1) end;

-- Growth a year that leads from one amount to another in n years; null unless both are above zero.
create or replace macro cagr(first, last, n) as
  case when first > 0 and last > 0 and n > 0 then tidy(power(last / nullif(first, 0), 1.0 / nullif(n, 0)) - 1) end;
create or replace macro trajectory_reason(base, latest, aim_value, base_year, latest_year, d, attainment) as
  case when attainment <> 'ratio' then 'not_for_rates' when latest_year = base_year then 'one_value'
       when base = 0 then 'zero_base' when base < 0 then 'base_negative'
       when latest = 0 then 'zero_actual' when latest < 0 then 'crosses_zero'
       when aim_value = 0 then 'zero_target' when aim_value < 0 then 'negative_target'
       when base = aim_value then 'base_equals_target' when d * (aim_value - base) < 0 then 'base_beyond_target' end;
-- The published four classes of observed ÷ required growth (Open SDG, Statistics Canada).
create or replace macro progress_class(r) as
  case when r is null then null when r >= threshold('cagr-on-track') then 'on_track'
       when r >= threshold('cagr-acceleration') then 'acceleration_needed'
       when r >= threshold('cagr-limited') then 'limited_progress' else 'moving_away' end;
-- The classes of the United Nations' SDG progress chart for the same ratio.
create or replace macro un_chart_class(r) as
  case when r is null then null when r >= threshold('un-chart-on-track') then 'chart_on_track'
       when r >= threshold('un-chart-fair') then 'chart_fair'
       when r >= threshold('un-chart-limited') then 'chart_limited' else 'chart_deterioration' end;
-- Mean growth needed in the years left so that the whole span reaches its average; percent in, percent out.
create or replace macro required_mean(aim_value, log_growth, years_total, years_done) as
  case when years_done < years_total and aim_value > -100 then
    tidy((exp((years_total * safe_ln(1 + aim_value / 100) - coalesce(log_growth, 0)) / nullif(years_total - years_done, 0)) - 1) * 100) end;

create or replace macro is_stale(phase, as_of_date, actual_end) as
  coalesce(phase = 'running' and as_of_date - actual_end > threshold('stale-after-days'), false);
create or replace macro worst_status(s) as arg_min(s, status_severity(s));
-- The lowest and highest published value speak for all: between them a verdict changes at most once.
create or replace macro verdict_flips(satisfied, lowest_satisfied, highest_satisfied) as
  coalesce(lowest_satisfied <> satisfied or highest_satisfied <> satisfied, false);

-- Numbers inside explanations, as each language writes them: vi 1.234,5 · en 1,234.5; minus is U+2212.
create or replace macro number_text(x, decimals, language) as
  replace(if(language = 'vi', translate(format('{:,.' || decimals || 'f}', x), ',.', '.,'), format('{:,.' || decimals || 'f}', x)), '-', '−');
create or replace macro signed_text(x, decimals, language) as
  if(round(x, decimals) > 0, '+', '') || number_text(x, decimals, language);
-- Digits that show a value fully, at least those the indicator is shown with and at most six.
create or replace macro shown_decimals(x, decimals) as
  greatest(decimals, case when round(x, 0) = round(x, 6) then 0 when round(x, 1) = round(x, 6) then 1
    when round(x, 2) = round(x, 6) then 2 when round(x, 3) = round(x, 6) then 3 when round(x, 4) = round(x, 6) then 4
    when round(x, 5) = round(x, 6) then 5 else 6 end);

create or replace macro percent_text(x, language) as number_text(x * 100, 2, language) || ' %';
create or replace macro change_formula(v, base, change, kind, decimals, language) as
  case when change is null then null
       when kind = 'ratio' then number_text(v, shown_decimals(v, decimals), language) || ' ÷ '
         || number_text(base, shown_decimals(base, decimals), language) || ' − 1 = ' || signed_text(change * 100, 2, language) || ' %'
       else number_text(v, shown_decimals(v, decimals), language) || ' − '
         || number_text(base, shown_decimals(base, decimals), language) || ' = '
         || signed_text(change, shown_decimals(change, decimals), language) end;
create or replace macro power_formula(last, first, n, rate, decimals, language) as
  '(' || number_text(last, shown_decimals(last, decimals), language) || ' ÷ '
    || number_text(first, shown_decimals(first, decimals), language) || ')^(1/' || n || ') − 1 = ' || percent_text(rate, language);
