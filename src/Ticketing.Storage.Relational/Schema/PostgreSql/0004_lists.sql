-- Ticketing, schema version 4, PostgreSQL: the indexes of lists. docs/lists.md says which list is read from which.

-- What is open, by what people look for in it. An index of open tickets is a fifteenth of one of all.
create index if not exists ticketing_tickets_open_project_updated on ticketing_tickets (tenant, project, updated_at, id) where status_category < 4;
create index if not exists ticketing_tickets_open_assignee_updated on ticketing_tickets (tenant, assignee, updated_at, id) where status_category < 4;
create index if not exists ticketing_tickets_open_team_updated on ticketing_tickets (tenant, team, updated_at, id) where status_category < 4;
create index if not exists ticketing_tickets_open_category on ticketing_tickets (tenant, category, created_at, id) where status_category < 4;
create index if not exists ticketing_tickets_open_resolved on ticketing_tickets (tenant, resolved_at, id) where status_category < 4;
create index if not exists ticketing_tickets_open_due on ticketing_tickets (tenant, due_at, id) where status_category < 4;
create index if not exists ticketing_tickets_open_priority on ticketing_tickets (tenant, priority, id) where status_category < 4;
create index if not exists ticketing_tickets_unassigned on ticketing_tickets (tenant, created_at, id) where status_category < 4 and assignee is null;

-- What waits to be verified.
create index if not exists ticketing_tickets_done on ticketing_tickets (tenant, created_at, id) where status_category = 4;

create index if not exists ticketing_tickets_status_created on ticketing_tickets (tenant, status, created_at, id);
create index if not exists ticketing_tickets_status_updated on ticketing_tickets (tenant, status, updated_at, id);
create index if not exists ticketing_tickets_category_created on ticketing_tickets (tenant, category, created_at, id);

-- A project's tickets of a category are found among those of the category.
drop index if exists ticketing_tickets_category;
