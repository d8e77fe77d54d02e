create table if not exists ticketing_stock (
    id integer not null primary key,
    name text not null
);
