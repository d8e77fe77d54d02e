-- Ticketing, schema version 11: what a ticket has several of (time entries, links, a plugin's own), and keys of any kind. A ticket's row has
-- in extended, for reading, what features and hosts declare: the keys of their kinds and what the items of each kind come to.
create table if not exists ticketing_ticket_items (
    tenant text not null,
    ticket_id integer not null,
    kind text not null,
    key text not null,
    by_user text not null,
    person text,
    at integer,
    amount integer,
    other_ticket integer,
    internal integer not null,
    data text not null,
    primary key (tenant, ticket_id, kind, key)
) without rowid;

create index if not exists ticketing_ticket_items_at on ticketing_ticket_items (tenant, kind, at, ticket_id, key) where at is not null;
create index if not exists ticketing_ticket_items_person on ticketing_ticket_items (tenant, kind, person, at, ticket_id, key) where at is not null;
create index if not exists ticketing_ticket_items_other on ticketing_ticket_items (tenant, kind, other_ticket, ticket_id, key) where other_ticket is not null;

-- It is never there already: where all scripts run again, that of version 7 has just made the table without it.
alter table ticketing_tickets add column extended text not null default '{}';

-- And then what was in it is put together again.
with parts as (
    select ticket_id, 'item.' || kind as name, json_array(
        count(*), coalesce(sum(amount), 0), sum(internal), coalesce(sum(case when internal = 1 then amount end), 0)) as value
    from ticketing_ticket_items
    group by tenant, ticket_id, kind
    union all
    select ticket_id, 'key.' || kind, json_group_array(value)
    from (
        select tenant, ticket_id, kind, value
        from ticketing_ticket_keys
        where kind not in ('tag', 'access')
        order by tenant, ticket_id, kind, value)
    group by tenant, ticket_id, kind
)
update ticketing_tickets
set extended = e.extended
from (
    select ticket_id, json_group_object(name, json(value)) as extended
    from (select ticket_id, name, value from parts order by ticket_id, name)
    group by ticket_id) e
where e.ticket_id = ticketing_tickets.id;
