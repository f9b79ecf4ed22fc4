-- What was published, and what may change after it.
create table seal (
  id integer primary key,
  period text not null,
  form text not null,
  run integer not null references run (id),
  upto_event integer not null,
  at text not null,
  reason text,                           -- why incomplete figures were sealed
  registry_hash text not null,           -- of the roster that the run saw: run_form.roster_hash
  form_hash text not null
) strict;
create index seal_scope on seal (form, period, id);

create table seal_file (
  seal integer not null references seal (id),
  name text not null,
  sha256 text not null,
  primary key (seal, name)
) strict;

-- A seal opened again: from here on corrections of that unit (of all, when null) count.
create table erratum (
  id integer primary key,
  seal integer not null references seal (id),
  period text not null,
  form text not null,
  unit text,
  reason text not null,
  at text not null
) strict;

-- Texts, files and documents the office has looked at and lets go out (先审查后公开).
create table release (
  unit text not null,
  sha256 text not null,                  -- of the text, the file or the document
  reason text,
  at text not null,
  primary key (unit, sha256)
) strict;
