-- Ticketing, schema version 2: the terms of tickets in a table of their own, and one index over it instead of two.
-- Terms are made by the library's analyzer and stand between blanks, with one at each end (' printer paper jam '), so that a phrase is a part
-- of the text; without terms a text is empty. The library searches no more than 100,000 characters of each of them.
create table if not exists ticketing_ticket_terms (
    ticket_id integer not null primary key,
    title text not null,
    body text not null,
    internal text not null
);

-- Where this script runs again, there is none; as in version 1.
create virtual table if not exists ticketing_search_internal using fts5 (title, body, internal, tokenize = "ascii");

insert or ignore into ticketing_ticket_terms (ticket_id, title, body, internal)
select s.rowid,
    case s.title when '' then '' else ' ' || s.title || ' ' end,
    case trim(s.body) when '' then '' else ' ' || trim(s.body) || ' ' end,
    case trim(coalesce(i.internal, '')) when '' then '' else ' ' || trim(i.internal) || ' ' end
from ticketing_search s left join ticketing_search_internal i on i.rowid = s.rowid;

drop table ticketing_search_internal;
drop trigger if exists ticketing_ticket_terms_inserted;
drop trigger if exists ticketing_ticket_terms_updated;
drop trigger if exists ticketing_ticket_terms_deleted;
drop table ticketing_search;

-- The index has no copy of the texts. The ascii tokenizer only cuts at the blanks: every other character of a term is a letter or digit,
-- or not ASCII. Lengths are not kept: the order of relevance is made by the library.
create virtual table ticketing_search using fts5 (
    title, body, internal, content = 'ticketing_ticket_terms', content_rowid = 'ticket_id', columnsize = 0, tokenize = "ascii");
insert into ticketing_search (ticketing_search) values ('rebuild');

-- An index without the texts has to be told what was in a row before.
create trigger ticketing_ticket_terms_inserted after insert on ticketing_ticket_terms begin
    insert into ticketing_search (rowid, title, body, internal) values (new.ticket_id, new.title, new.body, new.internal);
end;
create trigger ticketing_ticket_terms_updated after update on ticketing_ticket_terms begin
    insert into ticketing_search (ticketing_search, rowid, title, body, internal)
    values ('delete', old.ticket_id, old.title, old.body, old.internal);
    insert into ticketing_search (rowid, title, body, internal) values (new.ticket_id, new.title, new.body, new.internal);
end;
create trigger ticketing_ticket_terms_deleted after delete on ticketing_ticket_terms begin
    insert into ticketing_search (ticketing_search, rowid, title, body, internal)
    values ('delete', old.ticket_id, old.title, old.body, old.internal);
end;
