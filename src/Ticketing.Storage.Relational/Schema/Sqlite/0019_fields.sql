-- Ticketing, schema version 19: custom fields. What a ticket has in them is a part of extended, and a key of the kinds field and
-- fieldInternal for each value. Where all scripts run again, that of version 11 puts extended together without them, out of tables; here
-- they follow, out of the events of those tickets that have any: the last one of each field says what is in it.
with said as (
    select
        e.ticket_id, f.key as field, f.value as value, e.internal,
        row_number() over (partition by e.ticket_id, f.key order by e.version desc) as latest
    from ticketing_events e, json_each(e.payload, '$.fields') f
    where e.type = 'fieldsChanged' and e.ticket_id in (select ticket_id from ticketing_ticket_keys where kind = 'field')
),
parts as (
    select
        ticket_id, field, case when internal = 1 then 'internalField.' else 'field.' end || field as name,
        (select json_group_array(text) from (
            select json_extract(said.value, '$.kind') as text
            union all
            select v.value from json_each(said.value, '$.values') v)) as texts
    from said
    where latest = 1 and json_array_length(value, '$.values') > 0
)
update ticketing_tickets
set extended = json_patch(json_remove(extended, '$."key.field"', '$."key.fieldInternal"'), f.fields)
from (
    select ticket_id, json_group_object(name, json(texts)) as fields
    from (select ticket_id, name, texts from parts order by ticket_id, field)
    group by ticket_id) f
where f.ticket_id = ticketing_tickets.id;
