-- Ticketing, schema version 7, SQLite: what a ticket, its events and its texts are for who may not read internal comments, as if none had been
-- written. internals_before is how many came before: numbers are lower by it. docs/adr/0021 says why. Hosts of an earlier version cannot write afterwards.
-- The tables are made anew because SQLite cannot add a column that may be there already, and every script can run twice.

drop table if exists ticketing_events_made_anew;
create index if not exists ticketing_events_internals on ticketing_events (tenant, ticket_id, version) where internal = 1;

create table ticketing_events_made_anew (
    position integer not null primary key,
    transaction_id integer not null default 0,
    tenant text not null,
    ticket_id integer not null,
    version integer not null,
    at integer not null,
    by_user text not null,
    type text not null,
    payload text not null,
    imported integer not null,
    internal integer not null,
    internals_before integer not null default 0
);

insert into ticketing_events_made_anew (
    position, transaction_id, tenant, ticket_id, version, at, by_user, type, payload, imported, internal, internals_before)
select e.position, e.transaction_id, e.tenant, e.ticket_id, e.version, e.at, e.by_user, e.type, e.payload, e.imported, e.internal, (
    select count(*)
    from ticketing_events i
    where i.tenant = e.tenant and i.ticket_id = e.ticket_id and i.version < e.version and i.internal = 1)
from ticketing_events e
order by e.position;

drop index ticketing_events_internals;
drop table ticketing_events;
alter table ticketing_events_made_anew rename to ticketing_events;

create unique index if not exists ticketing_events_history on ticketing_events (tenant, ticket_id, version);
create index if not exists ticketing_events_feed on ticketing_events (tenant, transaction_id, position);

drop table if exists ticketing_texts_made_anew;

create table ticketing_texts_made_anew (
    tenant text not null,
    ticket_id integer not null,
    number integer not null,
    kind integer not null,
    body text not null,
    by_user text not null,
    at integer not null,
    internals_before integer not null default 0
);

insert into ticketing_texts_made_anew (tenant, ticket_id, number, kind, body, by_user, at, internals_before)
select x.tenant, x.ticket_id, x.number, x.kind, x.body, x.by_user, x.at, coalesce((
    select e.internals_before
    from ticketing_events e
    where e.tenant = x.tenant and e.ticket_id = x.ticket_id and e.version = x.number), 0)
from ticketing_texts x
order by x.rowid;

drop table ticketing_texts;
alter table ticketing_texts_made_anew rename to ticketing_texts;

create unique index if not exists ticketing_texts_number on ticketing_texts (tenant, ticket_id, number);

drop table if exists ticketing_tickets_made_anew;

create table ticketing_tickets_made_anew (
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
    reopens integer not null,
    public_version integer not null,
    public_updated_at integer not null,
    public_description integer
);

-- Only tickets with internal comments differ.
insert into ticketing_tickets_made_anew (
    id, tenant, version, project, title, description, workflow, workflow_version, status, status_category, priority, category,
    team, assignee, requester, creator, organisation, created_at, updated_at, resolved_at, resolved_by, closed_at, due_at,
    external_ref, tags, access_keys, reassignments, reopens, public_version, public_updated_at, public_description)
select
    t.id, t.tenant, t.version, t.project, t.title, t.description, t.workflow, t.workflow_version, t.status, t.status_category,
    t.priority, t.category, t.team, t.assignee, t.requester, t.creator, t.organisation, t.created_at, t.updated_at,
    t.resolved_at, t.resolved_by, t.closed_at, t.due_at, t.external_ref, t.tags, t.access_keys, t.reassignments, t.reopens,
    t.version - coalesce(p.internals, 0), coalesce(p.updated_at, t.updated_at), t.description - coalesce((
        select d.internals_before
        from ticketing_events d
        where d.tenant = t.tenant and d.ticket_id = t.id and d.version = t.description), 0)
from ticketing_tickets t
left join (
    select tenant, ticket_id, sum(internal) as internals, max(case when internal = 0 then at end) as updated_at
    from ticketing_events
    group by tenant, ticket_id
    having sum(internal) > 0) p on p.tenant = t.tenant and p.ticket_id = t.id
order by t.id;

drop table ticketing_tickets;
alter table ticketing_tickets_made_anew rename to ticketing_tickets;

-- Not unique, as version 9 has it: this script may run again after that one.
create index if not exists ticketing_tickets_external_ref on ticketing_tickets (tenant, external_ref) where external_ref is not null;
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
create index if not exists ticketing_tickets_open_created on ticketing_tickets (tenant, created_at) where status_category < 4;
create index if not exists ticketing_tickets_open_updated on ticketing_tickets (tenant, updated_at) where status_category < 4;
create index if not exists ticketing_tickets_open_project on ticketing_tickets (tenant, project, created_at) where status_category < 4;
create index if not exists ticketing_tickets_open_team on ticketing_tickets (tenant, team, created_at) where status_category < 4;
create index if not exists ticketing_tickets_open_assignee on ticketing_tickets (tenant, assignee, created_at) where status_category < 4;
create index if not exists ticketing_tickets_number on ticketing_tickets (tenant);
create index if not exists ticketing_tickets_due on ticketing_tickets (tenant, due_at);
create index if not exists ticketing_tickets_resolved on ticketing_tickets (tenant, resolved_at);
create index if not exists ticketing_tickets_priority on ticketing_tickets (tenant, priority);
create index if not exists ticketing_tickets_open_project_updated on ticketing_tickets (tenant, project, updated_at) where status_category < 4;
create index if not exists ticketing_tickets_open_assignee_updated on ticketing_tickets (tenant, assignee, updated_at) where status_category < 4;
create index if not exists ticketing_tickets_open_team_updated on ticketing_tickets (tenant, team, updated_at) where status_category < 4;
create index if not exists ticketing_tickets_open_category on ticketing_tickets (tenant, category, created_at) where status_category < 4;
create index if not exists ticketing_tickets_open_resolved on ticketing_tickets (tenant, resolved_at) where status_category < 4;
create index if not exists ticketing_tickets_open_due on ticketing_tickets (tenant, due_at) where status_category < 4;
create index if not exists ticketing_tickets_open_priority on ticketing_tickets (tenant, priority) where status_category < 4;
create index if not exists ticketing_tickets_unassigned on ticketing_tickets (tenant, created_at) where status_category < 4 and assignee is null;
create index if not exists ticketing_tickets_done on ticketing_tickets (tenant, created_at) where status_category = 4;
create index if not exists ticketing_tickets_status_created on ticketing_tickets (tenant, status, created_at);
create index if not exists ticketing_tickets_status_updated on ticketing_tickets (tenant, status, updated_at);
create index if not exists ticketing_tickets_category_created on ticketing_tickets (tenant, category, created_at);

drop table if exists ticketing_ticket_keys_made_anew;

create table ticketing_ticket_keys_made_anew (
    tenant text not null,
    kind text not null,
    value text not null,
    created_at integer not null,
    ticket_id integer not null,
    updated_at integer not null,
    public_updated_at integer not null,
    primary key (tenant, kind, value, created_at, ticket_id)
) without rowid;

insert into ticketing_ticket_keys_made_anew (tenant, kind, value, created_at, ticket_id, updated_at, public_updated_at)
select k.tenant, k.kind, k.value, k.created_at, k.ticket_id, k.updated_at, t.public_updated_at
from ticketing_ticket_keys k
join ticketing_tickets t on t.id = k.ticket_id
order by k.tenant, k.kind, k.value, k.created_at, k.ticket_id;

drop table ticketing_ticket_keys;
alter table ticketing_ticket_keys_made_anew rename to ticketing_ticket_keys;

create index if not exists ticketing_ticket_keys_updated on ticketing_ticket_keys (tenant, kind, value, updated_at, ticket_id);

-- Each way in which tickets are seen without their internal comments, in the order of the last change.
create index if not exists ticketing_tickets_open_public_updated on ticketing_tickets (tenant, public_updated_at) where status_category < 4;
create index if not exists ticketing_tickets_public_updated on ticketing_tickets (tenant, public_updated_at);
create index if not exists ticketing_tickets_project_public_updated on ticketing_tickets (tenant, project, public_updated_at);
create index if not exists ticketing_tickets_team_public_updated on ticketing_tickets (tenant, team, public_updated_at);
create index if not exists ticketing_tickets_assignee_public_updated on ticketing_tickets (tenant, assignee, public_updated_at);
create index if not exists ticketing_tickets_requester_public_updated on ticketing_tickets (tenant, requester, public_updated_at);
create index if not exists ticketing_tickets_creator_public_updated on ticketing_tickets (tenant, creator, public_updated_at);
create index if not exists ticketing_tickets_organisation_public_updated on ticketing_tickets (tenant, organisation, public_updated_at);
create index if not exists ticketing_ticket_keys_public_updated on ticketing_ticket_keys (tenant, kind, value, public_updated_at, ticket_id);
