-- Ticketing, schema version 5: the place of an event in the feed begins with the transaction that wrote it, as on PostgreSQL. On SQLite one
-- writes at a time, so it is 0 and the event's number alone decides. The table is made anew because SQLite cannot add a column that may
-- be there already, and every script can run twice.

drop table if exists ticketing_events_made_anew;

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
    internal integer not null
);

insert into ticketing_events_made_anew (position, tenant, ticket_id, version, at, by_user, type, payload, imported, internal)
select position, tenant, ticket_id, version, at, by_user, type, payload, imported, internal
from ticketing_events
order by position;

drop table ticketing_events;
alter table ticketing_events_made_anew rename to ticketing_events;

create unique index if not exists ticketing_events_history on ticketing_events (tenant, ticket_id, version);
create index if not exists ticketing_events_feed on ticketing_events (tenant, transaction_id, position);
