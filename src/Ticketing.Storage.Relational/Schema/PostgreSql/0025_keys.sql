-- Ticketing, schema version 25: the keys of a ticket in their order, for whoever asks of one ticket whether it has a key within a range.
create index if not exists ticketing_ticket_keys_ticket on ticketing_ticket_keys (ticket_id, kind, value);
