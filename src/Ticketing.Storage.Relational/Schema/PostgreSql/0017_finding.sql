-- Ticketing, schema version 17: the words of people's names, in lower case and without accents, so that a surname alone finds somebody. The
-- library makes them, which knows how words are folded. Whoever was there before is listed here; it makes his words in the background, a few
-- people at a time, and takes them off. Where this script runs again, there is nobody to be added.
create table if not exists ticketing_user_words (
    tenant text collate "C" not null,
    word text collate "C" not null,
    user_id text collate "C" not null,
    primary key (tenant, word, user_id)
);

-- What a changed name no longer has, and whether somebody has a second word as well.
create index if not exists ticketing_user_words_user on ticketing_user_words (tenant, user_id, word);

create table if not exists ticketing_old_names (
    tenant text collate "C" not null,
    user_id text collate "C" not null,
    primary key (tenant, user_id)
);

insert into ticketing_old_names (tenant, user_id)
select tenant, id from ticketing_users
where not exists (select 1 from ticketing_schema where version = 17)
on conflict do nothing;

-- Which of some terms occur in a ticket, by the index alone: read in any other way, a term that is nowhere is a scan of all tickets. Each scan of
-- the index reads its pending list, so terms are asked for by the two dozen first, and one by one where one of them is there.
create or replace function ticketing_known_terms (terms text) returns setof text
language sql stable
set enable_seqscan = off
set jit = off
as $$
    with asked as materialized (
        select value as term, '''' || value || ''' | ''~' || value || '''' as query, (row_number() over () - 1) / 24 as part
        from json_array_elements_text(terms::json)),
    parts as materialized (select part, string_agg(query, ' | ')::tsquery as query from asked group by part),
    hit as materialized (
        select part from parts p where exists (select 1 from ticketing_ticket_terms x where x.lexemes @@ p.query))
    select a.term from asked a join hit using (part)
    where exists (select 1 from ticketing_ticket_terms x where x.lexemes @@ a.query::tsquery)
$$;
