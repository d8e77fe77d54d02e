create table if not exists ticketing_loans_devices (
    tenant text not null,
    tag text collate "C" not null,
    name text not null,
    primary key (tenant, tag)
);
