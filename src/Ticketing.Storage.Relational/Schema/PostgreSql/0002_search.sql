-- Ticketing, schema version 2: the terms of tickets, by which free text is found.
-- Terms are made by the library's analyzer and stand between blanks, with one at each end (' printer paper jam '), so that a phrase is a part
-- of the text; without terms a text is empty. The library searches no more than 100,000 characters of each of them: a tsvector has room for 1 MB.
-- lexemes has every public term as it is, those of the title with ^ before them as well, and those of internal comments with ~ before them.
-- Rows stay in their page, not compressed, up to 8 kB: each ticket that a search looks at is one read.
create table if not exists ticketing_ticket_terms (
    ticket_id bigint not null primary key,
    title text collate "C" not null,
    body text collate "C" not null,
    internal text collate "C" not null,
    lexemes tsvector not null generated always as (array_to_tsvector(string_to_array(
        btrim(rtrim(title) || rtrim(body) || replace(rtrim(title), ' ', ' ^') || replace(rtrim(internal), ' ', ' ~')), ' '))) stored
) with (toast_tuple_target = 8160);

-- Searches are planned by the library, which counts terms itself. Without statistics ANALYZE is fast, and PostgreSQL plans always alike.
alter table ticketing_ticket_terms
    alter column title set statistics 0,
    alter column body set statistics 0,
    alter column internal set statistics 0,
    alter column lexemes set statistics 0;

-- Changed rows wait in a list before they get into the index (fastupdate): a commented ticket writes 5 kB of log instead of 160. Every search
-- reads the list, so it is short: 512 kB, about 250 tickets.
create index if not exists ticketing_search on ticketing_ticket_terms using gin (lexemes) with (fastupdate = on, gin_pending_list_limit = 512);
