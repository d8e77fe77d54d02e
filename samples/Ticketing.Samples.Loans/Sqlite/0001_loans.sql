create table if not exists ticketing_loans_devices (
    tenant text not null,
    tag text not null,
    name text not null,
    primary key (tenant, tag)
) without rowid;
