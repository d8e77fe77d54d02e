-- Ticketing, schema version 1, SQLite 3.35 or later with FTS5 and JSON.
-- Times are microseconds since 1970-01-01 in UTC. A ticket's number is the rowid of its row and ends every index by itself,
-- so an index (tenant, created_at) delivers the order (created_at, id).

create table if not exists ticketing_tickets (
    id integer not null primary key,
    tenant text not null,
    version integer not null,
    project text not null,
    title text not null,
    description integer,
    workflow text not null,
    workflow_version integer not null,
    status text not null,
    status_category integer not null,
    priority integer not null,
    category text not null,
    team text,
    assignee text,
    requester text not null,
    creator text not null,
    organisation text,
    created_at integer not null,
    updated_at integer not null,
    resolved_at integer,
    resolved_by text,
    closed_at integer,
    due_at integer,
    external_ref text,
    tags text not null,
    access_keys text not null,
    reassignments integer not null,
    reopens integer not null
);

create unique index if not exists ticketing_tickets_external_ref on ticketing_tickets (tenant, external_ref) where external_ref is not null;

-- One pair for each way in which tickets are seen: everything, and by each relation.
create index if not exists ticketing_tickets_created on ticketing_tickets (tenant, created_at);
create index if not exists ticketing_tickets_updated on ticketing_tickets (tenant, updated_at);
create index if not exists ticketing_tickets_project_created on ticketing_tickets (tenant, project, created_at);
create index if not exists ticketing_tickets_project_updated on ticketing_tickets (tenant, project, updated_at);
create index if not exists ticketing_tickets_team_created on ticketing_tickets (tenant, team, created_at);
create index if not exists ticketing_tickets_team_updated on ticketing_tickets (tenant, team, updated_at);
create index if not exists ticketing_tickets_assignee_created on ticketing_tickets (tenant, assignee, created_at);
create index if not exists ticketing_tickets_assignee_updated on ticketing_tickets (tenant, assignee, updated_at);
create index if not exists ticketing_tickets_requester_created on ticketing_tickets (tenant, requester, created_at);
create index if not exists ticketing_tickets_requester_updated on ticketing_tickets (tenant, requester, updated_at);
create index if not exists ticketing_tickets_creator_created on ticketing_tickets (tenant, creator, created_at);
create index if not exists ticketing_tickets_creator_updated on ticketing_tickets (tenant, creator, updated_at);
create index if not exists ticketing_tickets_organisation_created on ticketing_tickets (tenant, organisation, created_at);
create index if not exists ticketing_tickets_organisation_updated on ticketing_tickets (tenant, organisation, updated_at);

-- Open tickets are few among many: what people look at all day. Closed ones cost nothing here.
create index if not exists ticketing_tickets_open_created on ticketing_tickets (tenant, created_at) where status_category < 4;
create index if not exists ticketing_tickets_open_updated on ticketing_tickets (tenant, updated_at) where status_category < 4;
create index if not exists ticketing_tickets_open_project on ticketing_tickets (tenant, project, created_at) where status_category < 4;
create index if not exists ticketing_tickets_open_team on ticketing_tickets (tenant, team, created_at) where status_category < 4;
create index if not exists ticketing_tickets_open_assignee on ticketing_tickets (tenant, assignee, created_at) where status_category < 4;

-- The other orders, and the question whether a category is in use.
create index if not exists ticketing_tickets_number on ticketing_tickets (tenant);
create index if not exists ticketing_tickets_due on ticketing_tickets (tenant, due_at);
create index if not exists ticketing_tickets_resolved on ticketing_tickets (tenant, resolved_at);
create index if not exists ticketing_tickets_priority on ticketing_tickets (tenant, priority);
create index if not exists ticketing_tickets_category on ticketing_tickets (tenant, project, category, created_at);

-- Tags and access keys, with the ticket's times so that a key's tickets come in order.
create table if not exists ticketing_ticket_keys (
    tenant text not null,
    kind text not null,
    value text not null,
    created_at integer not null,
    ticket_id integer not null,
    updated_at integer not null,
    primary key (tenant, kind, value, created_at, ticket_id)
) without rowid;

create index if not exists ticketing_ticket_keys_updated on ticketing_ticket_keys (tenant, kind, value, updated_at, ticket_id);

-- Events are never deleted, so their numbers need no autoincrement to grow.
create table if not exists ticketing_events (
    position integer not null primary key,
    tenant text not null,
    ticket_id integer not null,
    version integer not null,
    at integer not null,
    by_user text not null,
    type text not null,
    payload text not null,
    imported integer not null,
    internal integer not null
);

create unique index if not exists ticketing_events_history on ticketing_events (tenant, ticket_id, version);
create index if not exists ticketing_events_feed on ticketing_events (tenant);

create table if not exists ticketing_texts (
    tenant text not null,
    ticket_id integer not null,
    number integer not null,
    kind integer not null,
    body text not null,
    by_user text not null,
    at integer not null
);

create unique index if not exists ticketing_texts_number on ticketing_texts (tenant, ticket_id, number);

create table if not exists ticketing_ticket_sequence (
    only_row integer not null primary key check (only_row = 1),
    next_id integer not null
);

insert or ignore into ticketing_ticket_sequence (only_row, next_id) values (1, 1);

-- Terms made by the library's analyzer, separated by blanks; rowid is the ticket's number. The ascii tokenizer only cuts at the
-- blanks: every other character of a term is a letter or digit, or not ASCII. Tickets with internal comments are in the second table
-- besides: in one, the length of what somebody may not read would move a ticket in his order of relevance.
create virtual table if not exists ticketing_search using fts5 (title, body, tokenize = "ascii");
create virtual table if not exists ticketing_search_internal using fts5 (title, body, internal, tokenize = "ascii");

create table if not exists ticketing_users (
    tenant text not null,
    id text not null,
    display_name text not null,
    email text,
    locale text,
    time_zone text,
    organisation text,
    is_active integer not null,
    id_folded text not null,
    name_folded text not null,
    email_folded text,
    primary key (tenant, id)
) without rowid;

create index if not exists ticketing_users_id_folded on ticketing_users (tenant, id_folded);
create index if not exists ticketing_users_name_folded on ticketing_users (tenant, name_folded);
create index if not exists ticketing_users_email_folded on ticketing_users (tenant, email_folded);

create table if not exists ticketing_user_teams (
    tenant text not null,
    user_id text not null,
    team text not null,
    primary key (tenant, user_id, team)
) without rowid;

create table if not exists ticketing_user_roles (
    tenant text not null,
    user_id text not null,
    ordinal integer not null,
    role text not null,
    project text,
    primary key (tenant, user_id, ordinal)
) without rowid;

create table if not exists ticketing_teams (
    tenant text not null,
    key text not null,
    name text not null,
    primary key (tenant, key)
) without rowid;

create table if not exists ticketing_organisations (
    tenant text not null,
    key text not null,
    name text not null,
    primary key (tenant, key)
) without rowid;

create table if not exists ticketing_projects (
    tenant text not null,
    key text not null,
    name text not null,
    workflow text not null,
    primary key (tenant, key)
) without rowid;

create table if not exists ticketing_categories (
    tenant text not null,
    project text not null,
    key text not null,
    name text not null,
    is_default integer not null,
    is_active integer not null,
    primary key (tenant, project, key)
) without rowid;

create unique index if not exists ticketing_categories_default on ticketing_categories (tenant, project) where is_default = 1;

create table if not exists ticketing_roles (
    tenant text not null,
    name_folded text not null,
    name text not null,
    grants text not null,
    primary key (tenant, name_folded)
) without rowid;

create table if not exists ticketing_documents (
    tenant text not null,
    kind text not null,
    key text not null,
    version integer not null,
    json text not null,
    primary key (tenant, kind, key)
) without rowid;

create table if not exists ticketing_alarms (
    tenant text not null,
    kind text not null,
    key text not null,
    due_at integer not null,
    payload text not null,
    primary key (tenant, kind, key)
) without rowid;

create index if not exists ticketing_alarms_due on ticketing_alarms (tenant, due_at);

create table if not exists ticketing_outbox (
    number integer not null primary key autoincrement,
    tenant text not null,
    id text not null,
    channel text not null,
    payload text not null,
    not_before integer not null
);

create unique index if not exists ticketing_outbox_id on ticketing_outbox (tenant, id);
create index if not exists ticketing_outbox_waiting on ticketing_outbox (tenant, not_before);

create table if not exists ticketing_counter_deltas (
    number integer not null primary key autoincrement,
    tenant text not null,
    counter text not null,
    group_key text not null,
    bucket integer not null,
    amount integer not null
);

create index if not exists ticketing_counter_deltas_tenant on ticketing_counter_deltas (tenant);

create table if not exists ticketing_receipts (
    tenant text not null,
    key text not null,
    fingerprint text not null,
    result text not null,
    at integer not null,
    primary key (tenant, key)
) without rowid;
