-- Ticketing, schema version 18: projects that are retired take no new tickets.
alter table ticketing_projects add column if not exists is_active bigint not null default 1;
