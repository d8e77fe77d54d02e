using Ticketing.Storage.Dapper.Tickets;
using Ticketing.Storage.Relational.Search;
using Ticketing.Texts;

namespace Ticketing.Storage.Dapper.Commits;

/// <summary>Keeps the text index in step with titles, descriptions and comments.</summary>
internal sealed class SearchIndexWriter(WriteScope scope, SearchTerms terms)
{
    public async Task WriteAsync(IReadOnlyList<TicketChange> changes)
    {
        var begun = changes.Where(change => change.Before is null).Select(change => terms.Of(change.After, change.Texts)).ToList();
        await scope.ExecuteEachAsync(TermsSql.Insert, begun);
        await scope.ExecuteEachAsync(TermsSql.InsertInternal, begun.Where(row => row.Internal.Length > 0));

        var changed = changes.Where(change => change.Before is not null).ToList();
        var appended = changed.Where(Appends).Select(Behind).ToList();
        await scope.ExecuteEachAsync(TermsSql.Append, appended);
        await scope.ExecuteEachAsync(TermsSql.AppendInternal, appended);
        await scope.ExecuteEachAsync(TermsSql.BeginInternal, appended.Where(row => row.Internal.Length > 0));
        foreach (var change in changed.Where(Rewrites))
            await RewriteAsync(terms.Of(change.After, await TextsOfAsync(change)));
    }

    private async Task RewriteAsync(SearchRow row)
    {
        await scope.ExecuteAsync(TermsSql.Replace, row);
        if (row.Internal.Length > 0 && await scope.ExecuteAsync(TermsSql.ReplaceInternal, row) == 0)
            await scope.ExecuteAsync(TermsSql.InsertInternal, row);
    }

    private static bool Rewrites(TicketChange change) => change.Before!.Description != change.After.Description;

    private static bool Appends(TicketChange change) =>
        !Rewrites(change) && (change.Texts.Count > 0 || change.Before!.Title != change.After.Title);

    private SearchRow Behind(TicketChange change) => new(
        change.After.Id.Value,
        terms.Of(change.After.Title),
        terms.Behind(change.Texts, TextKind.PublicComment),
        terms.Behind(change.Texts, TextKind.InternalComment));

    private async Task<IEnumerable<TicketText>> TextsOfAsync(TicketChange change)
    {
        var rows = await scope.QueryAsync<TextRow>(
            TextSql.List,
            new { scope.Tenant, TicketId = change.After.Id.Value, AfterNumber = 0, MostKind = (long)TextKind.InternalComment, Limit = int.MaxValue });
        return rows.Select(row => row.ToText());
    }
}
