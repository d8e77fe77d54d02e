-- Ticketing, schema version 21: what comments said before they were edited or deleted. It is beside ticketing_texts, so that nothing which
-- reads texts or searches them meets it; number is the version of the event that rewrote or deleted the comment.
create table if not exists ticketing_earlier_texts (
    tenant text collate "C" not null,
    ticket_id bigint not null,
    comment bigint not null,
    number bigint not null,
    internal bigint not null,
    body text collate "C" not null,
    by_user text collate "C" not null,
    at bigint not null,
    changed_by text collate "C" not null,
    changed_at bigint not null,
    deletes bigint not null,
    internals_before bigint not null,
    comment_internals_before bigint not null,
    primary key (tenant, ticket_id, comment, number)
);
