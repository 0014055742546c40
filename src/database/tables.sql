-- The tables of data/, typed. Columns and meaning: data/datapackage.json; a test holds the two together.
-- *_decimals: fraction digits the bound is written with; null without a bound.
-- observation, publication: numbers of what the value is of (indicator, unit, period, basis) and of how it was published
--   (preferred, status, paper, day); rows alike in these share the number.

create or replace table documents (
  document_id varchar, kind varchar, number varchar, title varchar, issuer_org_unit_id varchar,
  issued_on date, status varchar, url varchar, publisher varchar, note varchar
);

create or replace table org_units (
  org_unit_id varchar, name varchar, name_en varchar, type varchar, block varchar, parent_id varchar,
  valid_from date, valid_to date, successor_id varchar, area_km2 double, population double,
  lon double, lat double, former_boundary varchar, aliases varchar
);

create or replace table indicators (
  indicator_id varchar, name_vi varchar, name_en varchar, domain varchar, measure_unit varchar,
  decimals integer, direction varchar, accumulation varchar, attainment varchar, org_rollup varchar,
  parent_id varchar, lead_org_unit_id varchar, definition_vi varchar, definition_en varchar,
  caveat_vi varchar, caveat_en varchar, related_id varchar, aliases varchar
);

create or replace table targets (
  document_id varchar, item varchar, position integer, indicator_id varchar, org_unit_id varchar, period varchar,
  lower double, upper double, strict boolean, approximate boolean, stretch double,
  as_written varchar, lead_org_unit_id varchar, note_vi varchar, note_en varchar,
  lower_decimals integer, upper_decimals integer, stretch_decimals integer
);

create or replace table actuals (
  indicator_id varchar, org_unit_id varchar, period varchar, basis varchar, value double,
  status varchar, published_on date, document_id varchar, preferred boolean, qualifier varchar, note varchar,
  observation integer not null, publication integer not null
);

create or replace table deadlines (
  document_id varchar, due date, concerns varchar, period varchar, who varchar, who_en varchar, recurs varchar, text_vi varchar, text_en varchar, note varchar
);

create or replace table thresholds (
  threshold_id varchar, value double, measure_unit varchar, name_vi varchar, name_en varchar
);
