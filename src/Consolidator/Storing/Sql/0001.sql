-- The warehouse. Public: anyone with a BI tool may read it; it changes only by numbered migrations (docs/architecture.md, "The warehouse").
-- Instants are ISO 8601 in UTC; figures are whole numbers of 10^-decimals; SQL is what SQLite and PostgreSQL share, but for the word strict.

create table unit (
  code text primary key,
  name text not null,
  kind text not null,                    -- district | department
  since text,
  until text
) strict;

create table form (
  code text primary key,
  version integer not null,
  title text not null,
  hash text not null                     -- SHA-256 of the file that declares it
) strict;

create table item (
  form text not null references form (code),
  code text not null,
  position integer not null,
  name text not null,
  kind text not null,                    -- count | amount | ratio | flag | text
  measure text not null,
  decimals integer not null,
  aggregation text not null,             -- sum | countofyes | singlesource | collected | ratio
  primary key (form, code)
) strict;

-- One file seen in the inbox. Its bytes are in the archive under sha256.
create table "drop" (
  id integer primary key,
  path text not null,                    -- within the inbox, forward slashes
  unit text references unit (code),      -- null: in the root, or in a folder of nobody
  sha256 text not null,
  size integer not null,
  last_write text not null,
  received_at text not null,
  outcome text not null,                 -- submission | refused | duplicate | operator
  code text,                             -- why, when it is no submission
  duplicate_of integer references submission (id),
  schemas text not null                  -- hash of all schemas it was judged under
) strict;
create index drop_path on "drop" (path, id);
create index drop_sha256 on "drop" (sha256, unit);

create table submission (
  id integer primary key,
  unit text not null references unit (code),
  form text not null references form (code),
  period text not null,
  version integer not null,
  drop_id integer not null references "drop" (id),
  state text not null,                   -- returned | accepted | explain | withdrawn
  received_at text not null,
  form_hash text not null,
  errors integer not null,
  warnings integer not null,
  sheets integer not null,
  cells integer not null,
  likeness text,                         -- hash of the figures, when there are enough of them to tell units apart
  checks text not null,                  -- 216 checks: 203 hold, 4 errors, 2 warnings, 5 skipped, 2 blocked
  unique (unit, form, period, version)
) strict;
create index submission_drop on submission (drop_id);
create index submission_period on submission (form, period);
create index submission_likeness on submission (likeness);

-- One cell's value of one submission.
create table observation (
  submission integer not null references submission (id),
  item text not null,
  kind text not null,                    -- number | words | blank | not-applicable | unreadable
  value integer,                         -- of 10^-decimals; only for numbers
  decimals integer not null,
  raw text not null,                     -- as typed
  words text,                            -- a flag's answer, a text
  sheet text,
  cell text,
  cell_row integer,
  cell_column integer,
  converted integer not null,            -- 1: text taken as a number
  primary key (submission, item)
) strict;

create table finding (
  id integer primary key,
  drop_id integer not null references "drop" (id),
  submission integer references submission (id),
  position integer not null,
  severity text not null,                -- error | warning | info
  code text not null,                    -- a stable code, or the id of the rule that failed
  item text,
  instance text,                         -- of a rule: the column or row it failed for
  sheet text,
  cell text,
  value text,
  message text not null,
  suggestion text,
  asks integer not null,                 -- 1: the unit owes an explanation
  waivable integer not null,             -- 1: the office may waive it
  binding text,                          -- rule version and operand values an explanation or a waiver holds for
  from_rule integer not null             -- 1: has a binding, so it is worked out again when its return is judged again; 0: kept as it was
) strict;
create index finding_submission on finding (submission);
create index finding_drop on finding (drop_id);

-- What was said to a finding: the unit's explanation, or the office's waiver. It holds while the numbers do.
create table reply (
  id integer primary key,
  unit text not null,
  form text not null,
  period text not null,
  code text not null,
  instance text not null,
  binding text not null,
  kind text not null,                    -- explanation | waiver
  words text not null,
  at text not null
) strict;
create index reply_scope on reply (unit, form, period);

-- The answer to a drop, stored before it is delivered.
create table receipt (
  id integer primary key,
  drop_id integer not null references "drop" (id),
  folder text not null,                  -- within the inbox
  name text not null,
  content blob not null,
  made_at text not null,
  delivered_at text                      -- null: not yet in the unit's folder
) strict;
create index receipt_drop on receipt (drop_id);
create index receipt_name on receipt (folder, name);
create index receipt_undelivered on receipt (id) where delivered_at is null;

-- Every change of which submission counts. The latest of its unit, form and period says what stands now.
create table standing_event (
  id integer primary key,
  at text not null,
  unit text not null references unit (code),
  form text not null references form (code),
  period text not null,
  cause text not null,                   -- first | correction | waiver | return | withdrawal | erratum
  before_submission integer references submission (id),
  after_submission integer references submission (id),
  reason text
) strict;
create index standing_event_scope on standing_event (form, period, unit, id);

create view standing as
select e.unit, e.form, e.period, e.after_submission as submission, e.id as event
from standing_event e
where e.after_submission is not null
  and e.id = (select max(l.id) from standing_event l where l.form = e.form and l.period = e.period and l.unit = e.unit);

-- A consolidation: one number, and the forms and periods it added up.
create table run (
  id integer primary key,
  at text not null
) strict;

create table run_form (
  run integer not null references run (id),
  form text not null references form (code),
  period text not null,
  upto_event integer not null,           -- the last standing event it saw
  form_hash text not null,
  roster_hash text not null,
  primary key (form, period, run)
) strict;

create table total (
  run integer not null references run (id),
  form text not null,
  period text not null,
  item text not null,
  scope text not null,                   -- city | department | district
  position integer not null,
  name text not null,
  measure text not null,
  value integer,                         -- of 10^-decimals; null for ratios, texts, and when nobody filed a figure
  decimals integer not null,
  numerator text,                        -- of a ratio, exact
  denominator text,
  figure text,                           -- the figure itself as exact decimal text; a ratio to six places
  due integer not null,
  counted integer not null,
  blank integer not null,
  missing integer not null,
  primary key (form, period, run, item, scope)
) strict;

create view latest_run as
select form, period, max(run) as run from run_form group by form, period;

create view city_total as
select t.period, t.form, t.item, t.name, t.figure as value, t.measure, t.due, t.counted, t.missing
from total t join latest_run l on l.form = t.form and l.period = t.period and l.run = t.run
where t.scope = 'city';

-- What lies in the inbox and is not taken: lock files, folders, links.
create table passed_over (
  path text primary key,
  reason text not null,
  first_seen text not null
) strict;

-- Passes, so that the board can say when the worker last looked.
create table pass (
  id integer primary key,
  started_at text not null,
  ended_at text not null,
  summary text not null
) strict;

-- What the program itself remembers between starts.
create table setting (
  key text primary key,
  value text not null
) strict;
