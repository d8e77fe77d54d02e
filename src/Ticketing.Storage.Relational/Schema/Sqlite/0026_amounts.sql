-- Ticketing, schema version 26: what time entries and estimates come to are keys of their tickets, in the order of the amounts, so that the
-- index of keys has them: as those see it who read internal comments, and as others do. They are no part of extended, where the script of
-- version 11 puts all keys when all scripts run again.
update ticketing_tickets
set extended = json_remove(extended, '$."key.amountWithInternal"', '$."key.amountWithoutInternal"')
where extended like '%"key.amountWith%';

insert into ticketing_ticket_keys (tenant, kind, value, created_at, ticket_id, updated_at, public_updated_at)
select a.tenant, k.kind, a.items || '=' || printf('%019d', a.amount - k.without * a.internal_amount), a.created_at, a.id, a.updated_at,
    a.public_updated_at
from (
    select t.tenant, t.id, t.created_at, t.updated_at, t.public_updated_at, i.items,
        json_extract(t.extended, '$."item.' || i.items || '"[1]') as amount,
        json_extract(t.extended, '$."item.' || i.items || '"[3]') as internal_amount
    from ticketing_tickets t, (select 'time' as items union all select 'estimate') i
    where t.extended like '%"item.%') a,
    (select 'amountWithInternal' as kind, 0 as without union all select 'amountWithoutInternal', 1) k
where a.amount - k.without * a.internal_amount > 0
on conflict do nothing;
