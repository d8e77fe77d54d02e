-- Figures of now: how many tickets there are by status and project, category, priority, team or assignee. Commits append what they
-- change to the pending ones and no two of them write the same row; a compactor adds those up in the cells. Reading adds up both.

-- The earlier form of what is pending, which nothing was ever written to.
drop table if exists ticketing_counter_deltas;

-- figure: 0 for the number of tickets. bucket: the quarter of an hour a figure belongs to, null for figures of now.
-- No index but the number: all of it is read, and it is kept small.
-- Rows come and go by the second: vacuum counts them, whatever part of the table they are.
create table if not exists ticketing_counter_pending (
    number bigint generated always as identity primary key,
    tenant text collate "C" not null,
    figure bigint not null,
    bucket bigint,
    project text collate "C" not null,
    status text collate "C" not null,
    status_category bigint not null,
    category text collate "C" not null,
    priority bigint not null,
    team text collate "C",
    assignee text collate "C",
    amount bigint not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

-- project: '' for the tenant as a whole. cube: 1 by project, 2 category, 3 priority, 4 team, 5 assignee. value: '' for none.
-- A cell that comes to 0 is deleted.
create table if not exists ticketing_counter_cells (
    tenant text collate "C" not null,
    project text collate "C" not null,
    cube bigint not null,
    status_category bigint not null,
    status text collate "C" not null,
    value text collate "C" not null,
    amount bigint not null,
    primary key (tenant, project, cube, status_category, status, value)
);

-- How often a tenant's cells were corrected: of two corrections made out of the same moment, one is refused by it.
create table if not exists ticketing_counter_repairs (
    tenant text collate "C" not null,
    repairs bigint not null,
    primary key (tenant)
);

-- The first fill, from the tickets that are there. Once anything is counted, running this again adds nothing.
with tickets as materialized (
    select tenant, project, status_category, status, category, priority, team, assignee, count(*) as amount
    from ticketing_tickets
    where not exists (select 1 from ticketing_counter_cells) and not exists (select 1 from ticketing_counter_pending)
    group by tenant, project, status_category, status, category, priority, team, assignee
),
figures as (
    select tenant, project, 1 as cube, status_category, status, project as value, amount from tickets
    union all
    select tenant, project, 2, status_category, status, category, amount from tickets
    union all
    select tenant, project, 3, status_category, status,
        case priority when 1 then 'low' when 2 then 'normal' when 3 then 'high' when 4 then 'urgent' end, amount from tickets
    union all
    select tenant, project, 4, status_category, status, coalesce(team, ''), amount from tickets
    union all
    select tenant, project, 5, status_category, status, coalesce(assignee, ''), amount from tickets
),
scopes as (
    select tenant, project, cube, status_category, status, value, amount from figures
    union all
    select tenant, '', cube, status_category, status, value, amount from figures
)
insert into ticketing_counter_cells (tenant, project, cube, status_category, status, value, amount)
select tenant, project, cube, status_category, status, value, sum(amount)
from scopes
group by tenant, project, cube, status_category, status, value;
