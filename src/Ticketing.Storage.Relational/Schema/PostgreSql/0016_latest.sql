-- Ticketing, schema version 16: lists begin with what happened last. Those of one category, closed tickets included, were found in the
-- order of filing alone.
create index if not exists ticketing_tickets_category_updated on ticketing_tickets (tenant, category, updated_at, id);

-- Whether the board asks who gets a ticket of nobody's that is moved to where somebody works on it.
alter table ticketing_projects add column if not exists asks_who_starts bigint not null default 0;
