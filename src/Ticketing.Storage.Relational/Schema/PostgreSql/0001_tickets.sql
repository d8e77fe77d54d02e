-- Ticketing, schema version 1, PostgreSQL 13 or later; no extension.
-- The tables and columns are those of SQLite, so that one set of statements serves both: whole numbers are bigint, and texts compare by
-- their characters' numbers (collate "C"). Times are microseconds since 1970-01-01 in UTC. A ticket's number ends every index by name,
-- where SQLite appends it by itself, so an index (tenant, created_at, id) delivers the order (created_at, id).

create table if not exists ticketing_tickets (
    id bigint not null primary key,
    tenant text collate "C" not null,
    version bigint not null,
    project text collate "C" not null,
    title text collate "C" not null,
    description bigint,
    workflow text collate "C" not null,
    workflow_version bigint not null,
    status text collate "C" not null,
    status_category bigint not null,
    priority bigint not null,
    category text collate "C" not null,
    team text collate "C",
    assignee text collate "C",
    requester text collate "C" not null,
    creator text collate "C" not null,
    organisation text collate "C",
    created_at bigint not null,
    updated_at bigint not null,
    resolved_at bigint,
    resolved_by text collate "C",
    closed_at bigint,
    due_at bigint,
    external_ref text collate "C",
    tags text collate "C" not null,
    access_keys text collate "C" not null,
    reassignments bigint not null,
    reopens bigint not null
);

create unique index if not exists ticketing_tickets_external_ref on ticketing_tickets (tenant, external_ref) where external_ref is not null;

-- One pair for each way in which tickets are seen: everything, and by each relation.
create index if not exists ticketing_tickets_created on ticketing_tickets (tenant, created_at, id);
create index if not exists ticketing_tickets_updated on ticketing_tickets (tenant, updated_at, id);
create index if not exists ticketing_tickets_project_created on ticketing_tickets (tenant, project, created_at, id);
create index if not exists ticketing_tickets_project_updated on ticketing_tickets (tenant, project, updated_at, id);
create index if not exists ticketing_tickets_team_created on ticketing_tickets (tenant, team, created_at, id);
create index if not exists ticketing_tickets_team_updated on ticketing_tickets (tenant, team, updated_at, id);
create index if not exists ticketing_tickets_assignee_created on ticketing_tickets (tenant, assignee, created_at, id);
create index if not exists ticketing_tickets_assignee_updated on ticketing_tickets (tenant, assignee, updated_at, id);
create index if not exists ticketing_tickets_requester_created on ticketing_tickets (tenant, requester, created_at, id);
create index if not exists ticketing_tickets_requester_updated on ticketing_tickets (tenant, requester, updated_at, id);
create index if not exists ticketing_tickets_creator_created on ticketing_tickets (tenant, creator, created_at, id);
create index if not exists ticketing_tickets_creator_updated on ticketing_tickets (tenant, creator, updated_at, id);
create index if not exists ticketing_tickets_organisation_created on ticketing_tickets (tenant, organisation, created_at, id);
create index if not exists ticketing_tickets_organisation_updated on ticketing_tickets (tenant, organisation, updated_at, id);

-- Open tickets are few among many: what people look at all day. Closed ones cost nothing here.
create index if not exists ticketing_tickets_open_created on ticketing_tickets (tenant, created_at, id) where status_category < 4;
create index if not exists ticketing_tickets_open_updated on ticketing_tickets (tenant, updated_at, id) where status_category < 4;
create index if not exists ticketing_tickets_open_project on ticketing_tickets (tenant, project, created_at, id) where status_category < 4;
create index if not exists ticketing_tickets_open_team on ticketing_tickets (tenant, team, created_at, id) where status_category < 4;
create index if not exists ticketing_tickets_open_assignee on ticketing_tickets (tenant, assignee, created_at, id) where status_category < 4;

-- The other orders, and the question whether a category is in use.
create index if not exists ticketing_tickets_number on ticketing_tickets (tenant, id);
create index if not exists ticketing_tickets_due on ticketing_tickets (tenant, due_at, id);
create index if not exists ticketing_tickets_resolved on ticketing_tickets (tenant, resolved_at, id);
create index if not exists ticketing_tickets_priority on ticketing_tickets (tenant, priority, id);
create index if not exists ticketing_tickets_category on ticketing_tickets (tenant, project, category, created_at, id);

-- Tags and access keys, with the ticket's times so that a key's tickets come in order.
create table if not exists ticketing_ticket_keys (
    tenant text collate "C" not null,
    kind text collate "C" not null,
    value text collate "C" not null,
    created_at bigint not null,
    ticket_id bigint not null,
    updated_at bigint not null,
    primary key (tenant, kind, value, created_at, ticket_id)
);

create index if not exists ticketing_ticket_keys_updated on ticketing_ticket_keys (tenant, kind, value, updated_at, ticket_id);

-- Identity values become visible out of order when transactions overlap. The feed's order therefore begins with the writing transaction,
-- and it is read only below the oldest one that may still commit: pg_snapshot_xmin(pg_current_snapshot()).
create table if not exists ticketing_events (
    position bigint generated by default as identity primary key,
    transaction_id bigint not null default (pg_current_xact_id()::text::bigint),
    tenant text collate "C" not null,
    ticket_id bigint not null,
    version bigint not null,
    at bigint not null,
    by_user text collate "C" not null,
    type text collate "C" not null,
    payload text collate "C" not null,
    imported bigint not null,
    internal bigint not null
);

create unique index if not exists ticketing_events_history on ticketing_events (tenant, ticket_id, version);
create index if not exists ticketing_events_feed on ticketing_events (tenant, transaction_id, position);

create table if not exists ticketing_texts (
    tenant text collate "C" not null,
    ticket_id bigint not null,
    number bigint not null,
    kind bigint not null,
    body text collate "C" not null,
    by_user text collate "C" not null,
    at bigint not null
);

create unique index if not exists ticketing_texts_number on ticketing_texts (tenant, ticket_id, number);

create table if not exists ticketing_ticket_sequence (
    only_row bigint not null primary key check (only_row = 1),
    next_id bigint not null
);

insert into ticketing_ticket_sequence (only_row, next_id) values (1, 1) on conflict do nothing;

create table if not exists ticketing_users (
    tenant text collate "C" not null,
    id text collate "C" not null,
    display_name text collate "C" not null,
    email text collate "C",
    locale text collate "C",
    time_zone text collate "C",
    organisation text collate "C",
    is_active bigint not null,
    id_folded text collate "C" not null,
    name_folded text collate "C" not null,
    email_folded text collate "C",
    primary key (tenant, id)
);

create index if not exists ticketing_users_id_folded on ticketing_users (tenant, id_folded, id);
create index if not exists ticketing_users_name_folded on ticketing_users (tenant, name_folded, id);
create index if not exists ticketing_users_email_folded on ticketing_users (tenant, email_folded, id);

create table if not exists ticketing_user_teams (
    tenant text collate "C" not null,
    user_id text collate "C" not null,
    team text collate "C" not null,
    primary key (tenant, user_id, team)
);

create table if not exists ticketing_user_roles (
    tenant text collate "C" not null,
    user_id text collate "C" not null,
    ordinal bigint not null,
    role text collate "C" not null,
    project text collate "C",
    primary key (tenant, user_id, ordinal)
);

create table if not exists ticketing_teams (
    tenant text collate "C" not null,
    key text collate "C" not null,
    name text collate "C" not null,
    primary key (tenant, key)
);

create table if not exists ticketing_organisations (
    tenant text collate "C" not null,
    key text collate "C" not null,
    name text collate "C" not null,
    primary key (tenant, key)
);

create table if not exists ticketing_projects (
    tenant text collate "C" not null,
    key text collate "C" not null,
    name text collate "C" not null,
    workflow text collate "C" not null,
    primary key (tenant, key)
);

create table if not exists ticketing_categories (
    tenant text collate "C" not null,
    project text collate "C" not null,
    key text collate "C" not null,
    name text collate "C" not null,
    is_default bigint not null,
    is_active bigint not null,
    primary key (tenant, project, key)
);

create unique index if not exists ticketing_categories_default on ticketing_categories (tenant, project) where is_default = 1;

create table if not exists ticketing_roles (
    tenant text collate "C" not null,
    name_folded text collate "C" not null,
    name text collate "C" not null,
    grants text collate "C" not null,
    primary key (tenant, name_folded)
);

create table if not exists ticketing_documents (
    tenant text collate "C" not null,
    kind text collate "C" not null,
    key text collate "C" not null,
    version bigint not null,
    json text collate "C" not null,
    primary key (tenant, kind, key)
);

create table if not exists ticketing_alarms (
    tenant text collate "C" not null,
    kind text collate "C" not null,
    key text collate "C" not null,
    due_at bigint not null,
    payload text collate "C" not null,
    primary key (tenant, kind, key)
);

create index if not exists ticketing_alarms_due on ticketing_alarms (tenant, due_at, kind, key);

create table if not exists ticketing_outbox (
    number bigint generated by default as identity primary key,
    tenant text collate "C" not null,
    id text collate "C" not null,
    channel text collate "C" not null,
    payload text collate "C" not null,
    not_before bigint not null
);

create unique index if not exists ticketing_outbox_id on ticketing_outbox (tenant, id);
create index if not exists ticketing_outbox_waiting on ticketing_outbox (tenant, not_before, number);

create table if not exists ticketing_counter_deltas (
    number bigint generated by default as identity primary key,
    tenant text collate "C" not null,
    counter text collate "C" not null,
    group_key text collate "C" not null,
    bucket bigint not null,
    amount bigint not null
);

create index if not exists ticketing_counter_deltas_tenant on ticketing_counter_deltas (tenant, number);

create table if not exists ticketing_receipts (
    tenant text collate "C" not null,
    key text collate "C" not null,
    fingerprint text collate "C" not null,
    result text collate "C" not null,
    at bigint not null,
    primary key (tenant, key)
);
