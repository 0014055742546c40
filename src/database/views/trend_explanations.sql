-- Grain: target row × step × language (vi, en): why its figures over years are what they are.
-- Reads: kept_results, year_over_year, target_changes, target_trajectories, average_growth_progress, indicators.
-- Columns: as result_explanations: position, rule, formula with the numbers filled in, result, threshold_ids, document_id
--   of the base value. Ratios are written as percent.
-- When null: formula and result of a step that has a reason instead; the rule then ends in that reason.
create or replace macro trend_explanations(as_of, document := null, unit := null, indicator := null) as table
with base as (
  select r.target_id, r.actual, r.aim, r.aim_decimals, r.org_unit_id, r.indicator_id, l.language, i.decimals,
    y.base_value, y.base_document_id, y.change, y.change_kind, y.reason as change_reason,
    c.base_aim, c.base_document_id as target_base_document_id, c.change as target_change,
    c.change_kind as target_change_kind, c.reason as target_change_reason,
    t.latest_value, t.latest_year, t.target_year, t.required_cagr_ahead, t.base_value as first_value, t.base_year,
    t.observed_cagr, t.required_cagr, t.progress_ratio, t.progress_class, t.aim as trajectory_aim,
    g.years_done, g.years_total, g.mean_growth, g.required_mean
  from kept_results(as_of, document := document, unit := unit, indicator := indicator) r
  join indicators i using (indicator_id)
  cross join (values ('vi'), ('en')) l(language)
  left join year_over_year y on y.indicator_id = r.indicator_id and y.org_unit_id = r.org_unit_id
    and y.period = r.actual_period and y.basis = r.actual_basis
  left join target_changes c on c.target_id = r.target_id
  left join target_trajectories(as_of, document := document, unit := unit, indicator := indicator) t on t.target_id = r.target_id
  left join average_growth_progress(as_of) g on g.target_id = r.target_id
)
select target_id, language, 11 as position, if(change is null, 'change_' || change_reason, 'change_' || change_kind) as rule,
  change_formula(actual, base_value, change, change_kind, decimals, language) as formula, change as result,
  null as threshold_ids, base_document_id as document_id
from base where change_kind is not null
union all
select target_id, language, 12, if(target_change is null, 'target_change_' || target_change_reason, 'target_change'),
  change_formula(aim, base_aim, target_change, target_change_kind, aim_decimals, language),
  target_change, null, target_base_document_id
from base where target_change is not null or target_change_reason is not null
union all
select target_id, language, 13, 'required_cagr_ahead',
  power_formula(trajectory_aim, latest_value, target_year - latest_year, required_cagr_ahead, decimals, language),
  required_cagr_ahead, null, null from base where required_cagr_ahead is not null
union all
select target_id, language, 14, 'observed_cagr',
  power_formula(latest_value, first_value, latest_year - base_year, observed_cagr, decimals, language),
  observed_cagr, null, null from base where observed_cagr is not null
union all
select target_id, language, 15, 'required_cagr',
  power_formula(trajectory_aim, first_value, target_year - base_year, required_cagr, decimals, language),
  required_cagr, null, null from base where required_cagr is not null
union all
select target_id, language, 16, 'progress_' || progress_class,
  percent_text(observed_cagr, language) || ' ÷ ' || percent_text(required_cagr, language) || ' = ' || number_text(progress_ratio, 4, language),
  progress_ratio, 'cagr-on-track,cagr-acceleration,cagr-limited', null from base where progress_ratio is not null
union all
select target_id, language, 17, 'required_mean',
  '((1 + ' || number_text(aim / 100, 4, language) || ')^' || years_total || ' ÷ ' ||
    if(years_done = 0, '1', '(1 + ' || number_text(mean_growth / 100, 4, language) || ')^' || years_done) || ')^(1/' ||
    (years_total - years_done) || ') − 1 = ' || number_text(required_mean, 3, language) || ' %',
  required_mean, null, null from base where required_mean is not null;
