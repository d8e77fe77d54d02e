-- Ticketing, schema version 10: terms have a new form, in which words of grammar count as well ('·not'), so that phrases are exact. The tickets
-- whose terms are of the old form are listed here; the library makes their terms anew in the background, a few at a time, and takes them off.
-- Where this script runs again, there are none to be added.
create table if not exists ticketing_old_terms (
    ticket_id bigint not null primary key
);

insert into ticketing_old_terms (ticket_id)
select ticket_id from ticketing_ticket_terms
where not exists (select 1 from ticketing_schema where version = 10)
on conflict do nothing;
