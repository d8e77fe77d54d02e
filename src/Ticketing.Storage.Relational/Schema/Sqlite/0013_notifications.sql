-- Ticketing, schema version 13: the ledger of notifications, who is told what by which channel and what became of it. state is 0 for what is on its
-- way, 1 for what was delivered, 2 for what failed, 3 for what was withheld; reason is 0 for who is mentioned, 1 for the assignee, 2 for the requester,
-- 3 for the team, 4 for a watcher. What was withheld is never unread: nobody was told.
create table if not exists ticketing_notifications (
    number integer not null primary key autoincrement,
    tenant text not null,
    id text not null,
    user_id text not null,
    channel text not null,
    ticket_id integer not null,
    first_version integer not null,
    last_version integer not null,
    kind text not null,
    reason integer not null,
    by_user text not null,
    at integer not null,
    is_internal integer not null,
    state integer not null,
    why text,
    settled_at integer,
    read_at integer
);

create unique index if not exists ticketing_notifications_id on ticketing_notifications (tenant, id);
create index if not exists ticketing_notifications_user on ticketing_notifications (tenant, user_id, channel, number);
-- With the columns of its condition, so that counting reads the index alone.
create index if not exists ticketing_notifications_unread on ticketing_notifications (tenant, user_id, channel, number, state, read_at)
    where read_at is null and state < 3;
create index if not exists ticketing_notifications_ticket on ticketing_notifications (tenant, ticket_id, number);
create index if not exists ticketing_notifications_channel on ticketing_notifications (tenant, channel, state, number);
create index if not exists ticketing_notifications_at on ticketing_notifications (at);
