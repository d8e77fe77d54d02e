-- Ticketing, schema version 11: what a ticket has several of (time entries, links, a plugin's own), and keys of any kind. A ticket's row has
-- in extended, for reading, what features and hosts declare: the keys of their kinds and what the items of each kind come to.
create table if not exists ticketing_ticket_items (
    tenant text collate "C" not null,
    ticket_id bigint not null,
    kind text collate "C" not null,
    key text collate "C" not null,
    by_user text collate "C" not null,
    person text collate "C",
    at bigint,
    amount bigint,
    other_ticket bigint,
    internal bigint not null,
    data text collate "C" not null,
    primary key (tenant, ticket_id, kind, key)
);

create index if not exists ticketing_ticket_items_at on ticketing_ticket_items (tenant, kind, at, ticket_id, key) where at is not null;
create index if not exists ticketing_ticket_items_person on ticketing_ticket_items (tenant, kind, person, at, ticket_id, key) where at is not null;
create index if not exists ticketing_ticket_items_other on ticketing_ticket_items (tenant, kind, other_ticket, ticket_id, key) where other_ticket is not null;

alter table ticketing_tickets add column if not exists extended text collate "C" not null default '{}';
