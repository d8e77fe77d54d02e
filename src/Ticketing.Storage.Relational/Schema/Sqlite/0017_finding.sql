-- Ticketing, schema version 17: the words of people's names, in lower case and without accents, so that a surname alone finds somebody. The
-- library makes them, which knows how words are folded. Whoever was there before is listed here; it makes his words in the background, a few
-- people at a time, and takes them off. Where this script runs again, there is nobody to be added.
create table if not exists ticketing_user_words (
    tenant text not null,
    word text not null,
    user_id text not null,
    primary key (tenant, word, user_id)
) without rowid;

-- What a changed name no longer has, and whether somebody has a second word as well.
create index if not exists ticketing_user_words_user on ticketing_user_words (tenant, user_id, word);

create table if not exists ticketing_old_names (
    tenant text not null,
    user_id text not null,
    primary key (tenant, user_id)
) without rowid;

insert or ignore into ticketing_old_names (tenant, user_id)
select tenant, id from ticketing_users
where not exists (select 1 from ticketing_schema where version = 17);
