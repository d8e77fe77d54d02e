-- Ticketing, schema version 16: lists begin with what happened last. Those of one category, closed tickets included, were found in the
-- order of filing alone.
create index if not exists ticketing_tickets_category_updated on ticketing_tickets (tenant, category, updated_at);

-- Whether the board asks who gets a ticket of nobody's that is moved to where somebody works on it. The table is made anew because SQLite
-- cannot add a column that may be there already, and every script can run twice: then the innermost asks_who_starts is the column, else the
-- 0 around it. So does is_active, of version 18: this script again leaves what stands there.
drop table if exists ticketing_projects_made_anew;

create table ticketing_projects_made_anew (
    tenant text not null,
    key text not null,
    name text not null,
    workflow text not null,
    asks_who_starts integer not null default 0,
    is_active integer not null default 1,
    primary key (tenant, key)
) without rowid;

insert into ticketing_projects_made_anew (tenant, key, name, workflow, asks_who_starts, is_active)
select
    p.tenant, p.key, p.name, p.workflow,
    (select asks_who_starts from ticketing_projects q where q.tenant = p.tenant and q.key = p.key),
    (select is_active from ticketing_projects q where q.tenant = p.tenant and q.key = p.key)
from (select tenant, key, name, workflow from ticketing_projects) p
cross join (select 0 as asks_who_starts, 1 as is_active) d;

drop table ticketing_projects;
alter table ticketing_projects_made_anew rename to ticketing_projects;
