-- Ticketing, schema version 12: messages and alarms are claimed with a lease. due_at is when one is done next; who claims it moves that to the end of
-- his lease. state is 0 for what waits, 1 for what is parked, 2 for what is done. Both tables are new, because SQLite cannot add a column that may be
-- there already, and every script can run twice. Hosts of an earlier version cannot store messages and alarms afterwards. docs/adr/0030 says why.
create table if not exists ticketing_outbox_messages (
    number integer not null primary key autoincrement,
    tenant text not null,
    id text not null,
    channel text not null,
    receiver text,
    lane text,
    payload text not null,
    not_before integer not null,
    due_at integer not null,
    state integer not null default 0,
    attempts integer not null default 0,
    lease integer,
    reason text,
    done_at integer
);

create unique index if not exists ticketing_outbox_messages_id on ticketing_outbox_messages (tenant, id);
create index if not exists ticketing_outbox_messages_due on ticketing_outbox_messages (channel, due_at, number) where state = 0;
create index if not exists ticketing_outbox_messages_lane on ticketing_outbox_messages (tenant, lane, number) where state = 0 and lane is not null;
create index if not exists ticketing_outbox_messages_parked on ticketing_outbox_messages (channel) where state = 1;
create index if not exists ticketing_outbox_messages_done on ticketing_outbox_messages (done_at) where state = 2;
create index if not exists ticketing_outbox_messages_state on ticketing_outbox_messages (tenant, state, number);
create index if not exists ticketing_outbox_messages_channel on ticketing_outbox_messages (tenant, state, channel, number);

-- It is gone where the scripts from here on run again.
create table if not exists ticketing_outbox (
    number integer not null primary key autoincrement,
    tenant text not null,
    id text not null,
    channel text not null,
    payload text not null,
    not_before integer not null
);

insert into ticketing_outbox_messages (tenant, id, channel, payload, not_before, due_at)
select tenant, id, channel, payload, not_before, not_before
from ticketing_outbox
where true
order by number
on conflict do nothing;

drop table ticketing_outbox;

create table if not exists ticketing_set_alarms (
    tenant text not null,
    kind text not null,
    key text not null,
    set_for integer not null,
    due_at integer not null,
    payload text not null,
    state integer not null default 0,
    attempts integer not null default 0,
    lease integer,
    reason text,
    primary key (tenant, kind, key)
) without rowid;

create index if not exists ticketing_set_alarms_due on ticketing_set_alarms (kind, due_at, tenant, key) where state = 0;
create index if not exists ticketing_set_alarms_parked on ticketing_set_alarms (kind) where state = 1;
create index if not exists ticketing_set_alarms_list on ticketing_set_alarms (tenant, set_for, kind, key) where state = 0;

create table if not exists ticketing_alarms (
    tenant text not null,
    kind text not null,
    key text not null,
    due_at integer not null,
    payload text not null,
    primary key (tenant, kind, key)
) without rowid;

insert into ticketing_set_alarms (tenant, kind, key, set_for, due_at, payload)
select tenant, kind, key, due_at, due_at, payload
from ticketing_alarms
where true
on conflict do nothing;

drop table ticketing_alarms;

create index if not exists ticketing_receipts_at on ticketing_receipts (at);
