-- The unit whose figures contain this one's: where both file a form, only that one is added up. Null: it speaks for itself.
alter table unit add column parent text;
