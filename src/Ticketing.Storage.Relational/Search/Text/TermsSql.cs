namespace Ticketing.Storage.Relational.Search.Text;

/// <summary>
/// The index of terms, and beside it the one with internal comments, which has the tickets that have some. A statement for the
/// second one changes nothing when the ticket is not in it.
/// </summary>
internal static class TermsSql
{
    public const string Insert =
        """
        insert into ticketing_search (rowid, title, body)
        values (@Id, @Title, @Body)
        """;

    public const string InsertInternal =
        """
        insert into ticketing_search_internal (rowid, title, body, internal)
        values (@Id, @Title, @Body, @Internal)
        """;

    public const string Append =
        """
        update ticketing_search
        set title = @Title, body = body || @Body
        where rowid = @Id
        """;

    public const string AppendInternal =
        """
        update ticketing_search_internal
        set title = @Title, body = body || @Body, internal = internal || @Internal
        where rowid = @Id
        """;

    // After the two above: the public row is up to date, and a ticket that was in the other index already has its comment there.
    public const string BeginInternal =
        """
        insert into ticketing_search_internal (rowid, title, body, internal)
        select s.rowid, s.title, s.body, @Internal
        from ticketing_search s
        where s.rowid = @Id and not exists (select 1 from ticketing_search_internal i where i.rowid = @Id)
        """;

    public const string Replace =
        """
        update ticketing_search
        set title = @Title, body = @Body
        where rowid = @Id
        """;

    public const string ReplaceInternal =
        """
        update ticketing_search_internal
        set title = @Title, body = @Body, internal = @Internal
        where rowid = @Id
        """;
}
