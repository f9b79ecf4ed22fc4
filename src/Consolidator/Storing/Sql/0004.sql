-- What a run saw of the schemas, by the hashes in run_form: so that any two runs can be compared, and a sealed one reproduced, whatever
-- the files say now.
create table form_text (
  hash text primary key,
  content text not null                  -- the YAML file
) strict;

create table roster_text (
  hash text primary key,
  content text not null                  -- a line a unit: code, kind, attributes held in the period
) strict;
