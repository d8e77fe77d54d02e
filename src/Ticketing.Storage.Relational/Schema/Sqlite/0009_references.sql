-- Ticketing, schema version 9: what another system calls a ticket is unique in its source and in the project into which the ticket came. Until
-- now it was in the tenant, so what is there fits; a reference whose source was not named has an empty one.
create table if not exists ticketing_references (
    tenant text not null,
    reference text not null,
    project text not null,
    source text not null,
    ticket_id integer not null,
    primary key (tenant, reference, project, source)
) without rowid;

insert or ignore into ticketing_references (tenant, reference, project, source, ticket_id)
select t.tenant, t.external_ref, coalesce(json_extract(e.payload, '$.project'), t.project), coalesce(json_extract(e.payload, '$.source'), ''), t.id
from ticketing_tickets t left join ticketing_events e on e.tenant = t.tenant and e.ticket_id = t.id and e.version = 1
where t.external_ref is not null;

-- Under its old name: the script of version 1 may run again.
drop index if exists ticketing_tickets_external_ref;
create index if not exists ticketing_tickets_external_ref on ticketing_tickets (tenant, external_ref) where external_ref is not null;
