-- Ticketing, schema version 7, PostgreSQL: what a ticket, its events and its texts are for who may not read internal comments, as if none had been
-- written. internals_before is how many came before: numbers are lower by it. docs/adr/0021 says why. Hosts of an earlier version cannot write afterwards.

alter table ticketing_events add column if not exists internals_before bigint not null default 0;
alter table ticketing_texts add column if not exists internals_before bigint not null default 0;

-- Generated columns fill the table in one go with its indexes; then they are columns like others.
alter table ticketing_tickets
    add column if not exists public_version bigint not null generated always as (version) stored,
    add column if not exists public_updated_at bigint not null generated always as (updated_at) stored,
    add column if not exists public_description bigint generated always as (description) stored;

alter table ticketing_tickets
    alter column public_version drop expression if exists,
    alter column public_updated_at drop expression if exists,
    alter column public_description drop expression if exists;

alter table ticketing_ticket_keys add column if not exists public_updated_at bigint not null generated always as (updated_at) stored;
alter table ticketing_ticket_keys alter column public_updated_at drop expression if exists;

-- A host's own migration may have added the columns, empty.
update ticketing_tickets
set public_version = version, public_updated_at = updated_at, public_description = description
where public_version = 0;

update ticketing_ticket_keys
set public_updated_at = updated_at
where public_updated_at = 0;

-- Only tickets with internal comments differ.
update ticketing_events e
set internals_before = n.internals_before
from (
    select position, sum(internal) over (partition by tenant, ticket_id order by version) - internal as internals_before
    from ticketing_events
    where ticket_id in (select ticket_id from ticketing_events where internal = 1)) n
where n.position = e.position and n.internals_before <> e.internals_before;

update ticketing_texts x
set internals_before = e.internals_before
from ticketing_events e
where e.internals_before > 0 and x.tenant = e.tenant and x.ticket_id = e.ticket_id and x.number = e.version;

update ticketing_tickets t
set public_version = t.version - p.internals,
    public_updated_at = p.updated_at,
    public_description = t.description - coalesce((
        select d.internals_before
        from ticketing_events d
        where d.tenant = t.tenant and d.ticket_id = t.id and d.version = t.description), 0)
from (
    select tenant, ticket_id, sum(internal) as internals, max(at) filter (where internal = 0) as updated_at
    from ticketing_events
    group by tenant, ticket_id
    having sum(internal) > 0) p
where p.tenant = t.tenant and p.ticket_id = t.id;

update ticketing_ticket_keys k
set public_updated_at = t.public_updated_at
from ticketing_tickets t
where t.id = k.ticket_id and t.tenant = k.tenant and k.public_updated_at <> t.public_updated_at;

create index if not exists ticketing_tickets_open_public_updated on ticketing_tickets (tenant, public_updated_at, id) where status_category < 4;
create index if not exists ticketing_tickets_public_updated on ticketing_tickets (tenant, public_updated_at, id);
create index if not exists ticketing_tickets_project_public_updated on ticketing_tickets (tenant, project, public_updated_at, id);
create index if not exists ticketing_tickets_team_public_updated on ticketing_tickets (tenant, team, public_updated_at, id);
create index if not exists ticketing_tickets_assignee_public_updated on ticketing_tickets (tenant, assignee, public_updated_at, id);
create index if not exists ticketing_tickets_requester_public_updated on ticketing_tickets (tenant, requester, public_updated_at, id);
create index if not exists ticketing_tickets_creator_public_updated on ticketing_tickets (tenant, creator, public_updated_at, id);
create index if not exists ticketing_tickets_organisation_public_updated on ticketing_tickets (tenant, organisation, public_updated_at, id);
create index if not exists ticketing_ticket_keys_public_updated on ticketing_ticket_keys (tenant, kind, value, public_updated_at, ticket_id);
