using System.Data.Common;
using System.Globalization;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Dialects;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Search.Text;

/// <summary>
/// Keeps the terms of tickets in step with titles, descriptions and comments. The index over them is the database's own work:
/// triggers on SQLite, a generated column on PostgreSQL. Of a ticket that is commented, only the new text is analysed.
/// </summary>
internal static class SearchIndexWriter
{
    /// <summary>Writes the terms of all texts of a ticket anew; its row is a <see cref="SearchRow"/>.</summary>
    public const string Replace =
        """
        update ticketing_ticket_terms
        set title = @Title, body = @Body, internal = @Internal
        where ticket_id = @Id
        """;

    private const string Insert =
        """
        insert into ticketing_ticket_terms (ticket_id, title, body, internal)
        values (@Id, @Title, @Body, @Internal)
        """;

    private const string Texts =
        """
        select x.ticket_id, x.number, x.kind, x.body
        from ticketing_texts x
        where x.tenant = @Tenant and x.ticket_id = @Id
        """;

    private static readonly string Append =
        $"""
        update ticketing_ticket_terms
        set title = @Title, body = {Behind("body", "@Body")}, internal = {Behind("internal", "@Internal")}
        where ticket_id = @Id
        """;

    /// <summary>Adds the terms of changed tickets to what is written. Asked before their texts are written, or after.</summary>
    public static async Task AddAsync(
        WriteBatch batch,
        DbTransaction transaction,
        RelationalDialect dialect,
        SearchTerms terms,
        string tenant,
        IReadOnlyList<TicketChange> changes,
        CancellationToken cancellationToken)
    {
        foreach (var change in changes)
        {
            if (change.Before is null)
                batch.Add(Insert, terms.Of(change.After, change.Texts));
            else if (Rewrites(change))
                batch.Add(Replace, terms.Of(change.After, await TextsOfAsync(transaction, dialect, tenant, change, cancellationToken)));
            else if (Appends(change))
                batch.Add(Append, Appended(terms, change));
        }
    }

    private static SearchRow Appended(SearchTerms terms, TicketChange change) => new(
        change.After.Id.Value,
        terms.Of(change.After.Title),
        terms.Of(change.Texts, TextKind.PublicComment),
        terms.Of(change.Texts, TextKind.InternalComment));

    private static bool Rewrites(TicketChange change) => change.Before is { } before
        && (before.Description != change.After.Description || change.Rewrites.Edited.Count + change.Rewrites.Deleted.Count > 0);

    private static bool Appends(TicketChange change) =>
        change.Before is { } before && (change.Texts.Count > 0 || before.Title != change.After.Title);

    // A comment that has no room left is not searched. Both lines have a blank at each end, and one stays between them.
    private static string Behind(string line, string more) => string.Create(
        CultureInfo.InvariantCulture,
        $"case when {line} = '' then {more} when {more} = '' or length({line}) + length({more}) > {SearchTerms.MostCharacters}"
        + $" then {line} else {line} || substr({more}, 2) end");

    private static async Task<IEnumerable<TicketText>> TextsOfAsync(
        DbTransaction transaction, RelationalDialect dialect, string tenant, TicketChange change, CancellationToken cancellationToken)
    {
        await using var command = dialect.NewCommand(transaction, Texts)
            .With("@Tenant", tenant)
            .With("@Id", change.After.Id.Value);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var texts = new List<TicketText>();
        while (await reader.ReadAsync(cancellationToken))
        {
            texts.Add(new(
                new(reader.GetInt64(0)), (int)reader.GetInt64(1), (TextKind)reader.GetInt64(2), reader.GetString(3), "", default));
        }

        return change.Rewrites.Apply(texts.UnionBy(change.Texts, text => text.Number));
    }
}
