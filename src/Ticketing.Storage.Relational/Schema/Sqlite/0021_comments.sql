-- Ticketing, schema version 21: what comments said before they were edited or deleted. It is beside ticketing_texts, so that nothing which
-- reads texts or searches them meets it; number is the version of the event that rewrote or deleted the comment.
create table if not exists ticketing_earlier_texts (
    tenant text not null,
    ticket_id integer not null,
    comment integer not null,
    number integer not null,
    internal integer not null,
    body text not null,
    by_user text not null,
    at integer not null,
    changed_by text not null,
    changed_at integer not null,
    deletes integer not null,
    internals_before integer not null,
    comment_internals_before integer not null,
    primary key (tenant, ticket_id, comment, number)
) without rowid;
