-- Units that were reminded of a return: with the answers they got, the last contact that the board shows.
create table reminder (
  id integer primary key,
  unit text not null,
  form text not null,
  period text not null,
  at text not null
) strict;
create index reminder_scope on reminder (form, period, unit);
