-- Ticketing, schema version 18: projects that are retired take no new tickets. The table is made anew as in version 16, which says how.
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
    p.tenant, p.key, p.name, p.workflow, p.asks_who_starts,
    (select is_active from ticketing_projects q where q.tenant = p.tenant and q.key = p.key)
from (select tenant, key, name, workflow, asks_who_starts from ticketing_projects) p
cross join (select 1 as is_active) d;

drop table ticketing_projects;
alter table ticketing_projects_made_anew rename to ticketing_projects;
