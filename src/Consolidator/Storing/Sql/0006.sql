-- The journal: who decided what and why. Append-only; each entry carries the hash of the one before.
create table journal (
  number integer primary key,            -- from 1, without gaps
  at text not null,
  who text not null,
  what text not null,                    -- waive | return | withdraw | seal | erratum | release | remind | export
  period text,
  form text,
  unit text,
  reason text not null,
  previous_hash text not null,           -- hash of the entry before; empty for the first
  hash text not null                     -- SHA-256 over previous_hash and all other columns
) strict;

create trigger journal_is_not_changed before update on journal begin select raise(abort, 'the journal is only added to'); end;
create trigger journal_is_not_shortened before delete on journal begin select raise(abort, 'the journal is only added to'); end;

-- Who waived; null for an explanation, whose author is the unit.
alter table reply add column actor text;

-- Words that were made from names in the program are written out.
update item set aggregation = 'count-of-yes' where aggregation = 'countofyes';
update item set aggregation = 'single-source' where aggregation = 'singlesource';

-- Codes of findings in plain words.
update finding set code = 'blank-beside-zero' where code = 'blank-beside-nought';
update finding set code = 'row-under-other-heading' where code = 'row-astray';
update finding set code = 'number-out-of-range' where code = 'number-beyond-reach';
update finding set code = 'contained-in-parent' where code = 'contained-above';
update finding set code = 'shown-differently' where code = 'shown-otherwise';
update finding set code = 'text-missing' where code = 'text-absent';
update "drop" set code = 'row-under-other-heading' where code = 'row-astray';
update "drop" set code = 'number-out-of-range' where code = 'number-beyond-reach';
update "drop" set code = 'shown-differently' where code = 'shown-otherwise';
