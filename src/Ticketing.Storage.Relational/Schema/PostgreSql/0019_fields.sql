-- Ticketing, schema version 19: custom fields. What a ticket has in them is a part of extended, and a key of the kinds field and
-- fieldInternal for each value: both were there before.
comment on column ticketing_tickets.extended is
    'What features, hosts and custom fields keep on a ticket: key.<kind>, item.<kind>, field.<key>, internalField.<key>.';
