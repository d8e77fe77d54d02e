create table if not exists ticketing_stock_shelves (
    id integer not null primary key
);
