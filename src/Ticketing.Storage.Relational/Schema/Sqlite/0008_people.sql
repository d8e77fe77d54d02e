-- Ticketing, schema version 8: people have versions, so that a change of somebody is stored on what it was decided on, and whoever holds a role is
-- found without reading everybody's roles. Somebody without a row here is at version 1: he was never changed.

create table if not exists ticketing_user_versions (
    tenant text not null,
    user_id text not null,
    version integer not null,
    primary key (tenant, user_id)
) without rowid;

create index if not exists ticketing_user_roles_role on ticketing_user_roles (tenant, role, user_id);
