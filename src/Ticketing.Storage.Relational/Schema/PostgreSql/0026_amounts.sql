-- Ticketing, schema version 26: what time entries and estimates come to are keys of their tickets, in the order of the amounts, so that the
-- index of keys has them: as those see it who read internal comments, and as others do.
insert into ticketing_ticket_keys (tenant, kind, value, created_at, ticket_id, updated_at, public_updated_at)
select a.tenant, k.kind, a.items || '=' || lpad((a.amount - k.without * a.internal_amount)::text, 19, '0'), a.created_at, a.id,
    a.updated_at, a.public_updated_at
from (
    select t.tenant, t.id, t.created_at, t.updated_at, t.public_updated_at, i.items,
        (t.extended::json #>> array['item.' || i.items, '1'])::bigint as amount,
        (t.extended::json #>> array['item.' || i.items, '3'])::bigint as internal_amount
    from ticketing_tickets t, (values ('time'), ('estimate')) i (items)
    where t.extended like '%"item.%') a,
    (values ('amountWithInternal', 0), ('amountWithoutInternal', 1)) k (kind, without)
where a.amount - k.without * a.internal_amount > 0
on conflict do nothing;
