using System.Data.Common;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Dialects;
using Ticketing.Storage.Relational.Tickets;
using Ticketing.Texts;

namespace Ticketing.Storage.Relational.Search.Text;

/// <summary>Keeps the text index in step with titles, descriptions and comments.</summary>
internal static class SearchIndexWriter
{
    private const string Texts =
        """
        select x.ticket_id, x.number, x.kind, x.body, x.by_user, x.at
        from ticketing_texts x
        where x.tenant = @Tenant and x.ticket_id = @TicketId
        """;

    /// <summary>Writes what a commit changed, after its texts are stored.</summary>
    public static async Task WriteAsync(
        DbTransaction transaction, RelationalDialect dialect, SearchTerms terms, string tenant, IReadOnlyList<TicketChange> changes, CancellationToken cancellationToken)
    {
        if (!dialect.KeepsTerms)
            return;
        var begun = changes.Where(change => change.Before is null).Select(change => terms.Of(change.After, change.Texts)).ToList();
        await EachAsync(TermsSql.Insert, begun);
        await EachAsync(TermsSql.InsertInternal, begun.Where(row => row.Internal.Length > 0));

        var changed = changes.Where(change => change.Before is not null).ToList();
        var appended = changed.Where(Appends).Select(change => Behind(terms, change)).ToList();
        await EachAsync(TermsSql.Append, appended);
        await EachAsync(TermsSql.AppendInternal, appended);
        await EachAsync(TermsSql.BeginInternal, appended.Where(row => row.Internal.Length > 0));
        foreach (var change in changed.Where(Rewrites))
        {
            var row = terms.Of(change.After, await TextsAsync(transaction, tenant, change.After.Id.Value, cancellationToken));
            await EachAsync(TermsSql.Replace, [row]);
            if (row.Internal.Length > 0 && await EachAsync(TermsSql.ReplaceInternal, [row]) == 0)
                await EachAsync(TermsSql.InsertInternal, [row]);
        }

        Task<int> EachAsync(string sql, IEnumerable<SearchRow> rows) =>
            RowStatement<SearchRow>.ExecuteAsync(transaction, sql, rows, cancellationToken);
    }

    private static bool Rewrites(TicketChange change) => change.Before!.Description != change.After.Description;

    private static bool Appends(TicketChange change) =>
        !Rewrites(change) && (change.Texts.Count > 0 || change.Before!.Title != change.After.Title);

    private static SearchRow Behind(SearchTerms terms, TicketChange change) => new(
        change.After.Id.Value,
        terms.Of(change.After.Title),
        terms.Behind(change.Texts, TextKind.PublicComment),
        terms.Behind(change.Texts, TextKind.InternalComment));

    private static async Task<List<TicketText>> TextsAsync(DbTransaction transaction, string tenant, long ticket, CancellationToken cancellationToken)
    {
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = Texts;
        Bind(command, "@Tenant", tenant);
        Bind(command, "@TicketId", ticket);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var texts = new List<TicketText>();
        while (await reader.ReadAsync(cancellationToken))
        {
            texts.Add(new TextRow(
                reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetString(3), reader.GetString(4), reader.GetInt64(5)).ToText());
        }

        return texts;
    }

    private static void Bind(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
