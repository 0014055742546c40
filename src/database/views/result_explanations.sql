-- Grain: target row × step × language (vi, en): why a result is what it is.
-- Reads: kept_results, indicators, thresholds. Parameters as in target_actuals.
-- Columns: position of the step, rule (its name is in src/text), formula with the numbers filled in, result of the step in
--   the unit the rule says, threshold_ids it leans on (comma between), document_id it comes from.
-- When null: result for a comparison; threshold_ids and document_id where none takes part. Steps that do not apply are absent.
create or replace macro result_explanations(as_of, document := null, unit := null, indicator := null) as table
with base as (
  select r.*, l.language, i.decimals,
    number_text(r.actual, shown_decimals(r.actual, i.decimals), l.language) as v,
    number_text(r.aim, shown_decimals(r.aim, r.aim_decimals), l.language) as t,
    number_text(r.expected_share, 4, l.language) as share,
    r.expected_share * r.aim as due,
    case when r.strict and r.d = 1 then '>' when r.d = 1 then '≥' when r.strict then '<' else '≤' end as wanted,
    case when r.strict and r.d = 1 then '≤' when r.d = 1 then '<' when r.strict then '≥' else '>' end as unwanted
  from kept_results(as_of, document := document, unit := unit, indicator := indicator) r
  join indicators i using (indicator_id)
  cross join (values ('vi'), ('en')) l(language)
),
steps as (
  select target_id, language, 1 as position, 'headline' as rule, v as formula, actual as result, null as threshold_ids,
    actual_document_id as document_id from base where actual is not null
  union all
  select target_id, language, 2,
    case when is_milestone then 'aim_milestone' when is_unbound then 'aim_none' when d = 0 then 'aim_inside' when far_end is not null then 'aim_range'
         when d = 1 then 'aim_at_least' else 'aim_at_most' end,
    case when is_milestone or is_unbound then null when d = 0 then
           number_text(lower, lower_decimals, language) || ' – ' || number_text(upper, upper_decimals, language)
         else wanted || ' ' || t end, aim, null, document_id from base
  union all
  select target_id, language, 3, 'variance', v || ' − ' || t || ' = ' || signed_text(variance, shown_decimals(variance, decimals), language),
    variance, null, null from base where variance is not null and aim is not null
  union all
  select target_id, language, 4, 'attainment',
    if(d = 1, v || ' ÷ ' || t, t || ' ÷ ' || v) || ' = ' || number_text(attainment_ratio, 4, language),
    attainment_ratio, null, null from base where attainment_ratio is not null
  union all
  select target_id, language, 5, 'expected_share_' || expected_share_method,
    if(expected_share_method = 'linear', actual_month || ' ÷ 12 = ', '') || share, expected_share,
    if(expected_share_method = 'linear', null, 'pace-history-years'), null from base where pace_ratio is not null
  union all
  select target_id, language, 6, 'due', share || ' × ' || t || ' = ' || number_text(due, decimals + 2, language),
    due, null, null from base where pace_ratio is not null
  union all
  select target_id, language, 7, 'pace',
    if(d = 1, v || ' ÷ ' || number_text(due, decimals + 2, language), number_text(due, decimals + 2, language) || ' ÷ ' || v)
      || ' = ' || number_text(pace_ratio, 3, language), pace_ratio, null, null from base where pace_ratio is not null
  union all
  select target_id, language, 8, 'required_rest_growth',
    '((1 + ' || number_text(aim / 100, 4, language) || ') − ' || number_text(actual_month / 12, 4, language) || ' × (1 + '
      || number_text(actual / 100, 4, language) || ')) ÷ (1 − ' || number_text(actual_month / 12, 4, language) || ') − 1 = '
      || number_text(required_rest_growth, 2, language) || ' %', required_rest_growth, null, null
    from base where required_rest_growth is not null
  union all
  select target_id, language, 9, 'status_' || status,
    case when pace_ratio is not null and status in ('on_pace', 'behind', 'far_behind') then
           number_text(pace_ratio, 3, language) || case status when 'on_pace' then ' ≥ ' when 'behind' then ' ≥ ' else ' < ' end
             || number_text(threshold(if(status = 'on_pace', 'pace-on-pace', 'pace-behind')), 2, language)
         when status in ('exceeded', 'met', 'on_pace') and aim is not null then v || ' ' || wanted || ' ' || t
         when status in ('missed', 'behind', 'far_behind') and d <> 0 then v || ' ' || unwanted || ' ' || t end,
    null,
    case when pace_ratio is not null and status in ('on_pace', 'behind', 'far_behind') then 'pace-on-pace,pace-behind'
         when status in ('behind', 'far_behind') and attainment = 'ratio' then 'level-margin-ratio'
         when status in ('behind', 'far_behind') and attainment = 'points' then 'level-margin-points' end,
    null from base
)
select * from steps;
