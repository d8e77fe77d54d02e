-- Ticketing, schema version 15: what is held back for somebody by a channel (state 4) is found without what he was told before.
create index if not exists ticketing_notifications_held on ticketing_notifications (tenant, user_id, channel, number) where state = 4;
