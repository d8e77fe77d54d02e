using Ticketing.Search.Analysis;
using Ticketing.Search.Criteria;
using Ticketing.Storage.Dapper.Tests.PostgreSql;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Schema;
using Ticketing.Storage.Relational.Search.Text;
using Ticketing.Tickets;

namespace Ticketing.Storage.Dapper.Tests;

/// <summary>A database that the version before filled: its terms leave grammar words out.</summary>
public sealed class TermRenewalTests
{
    private static readonly Analyzer Analyzer = new();

    [Theory, InlineData("ticketing_"), InlineData("it2_ticketing_")]
    public async Task Old_terms_find_too_much_rather_than_too_little_until_they_are_made_anew_on_SQLite(string prefix)
    {
        await using var store = await SqliteStore.InstalledAsync(options => options.TablePrefix = prefix);
        await AssertRenewedAsync(
            store.Database, store.Installer, store.Search, changes =>
                store.CommitAsync(changes), sql => store.QueryAsync(new TablePrefix(prefix).Rewrite(sql)));
    }

    [Theory, InlineData("ticketing_"), InlineData("it2_ticketing_")]
    public async Task Old_terms_find_too_much_rather_than_too_little_until_they_are_made_anew_on_PostgreSQL(string prefix)
    {
        await using var store = await PostgreSqlStore.WithoutTablesAsync(options => options.TablePrefix = prefix);
        await store.Installer.InstallAsync(CancellationToken.None);
        await AssertRenewedAsync(
            store.Database, store.Installer, store.Search, changes =>
                store.CommitAsync(changes), sql => store.QueryAsync(new TablePrefix(prefix).Rewrite(sql)));
    }

    private static async Task AssertRenewedAsync(
        IRelationalDatabase database, SchemaInstaller installer, ITicketSearch search, Func<TicketChange[], Task> commit,
        Func<string, Task<List<string>>> query)
    {
        var filed = new[]
        {
            Desk.File(1, Desk.Created("Backup"), description: "The service is not available."),
            Desk.File(2, Desk.Created("Backup"), description: "The service is available."),
            Desk.File(3, Desk.Created("TO-123 is lost")),
            Desk.File(4, Desk.Created("Bay 123")),
        };
        await commit(filed);
        var written = await TermsAsync(query);
        await MakeOldAsync(query);
        await installer.InstallAsync(CancellationToken.None);
        // Comments of the version after the upgrade, on a ticket of before.
        await commit(
            [Desk.Change(filed[1].After, Desk.Start.AddHours(1), [new CommentAdded(CommentVisibility.Public)], "It is not working")]);
        await commit([Desk.File(5, Desk.Created("New"), description: "The service is not available.")]);

        Assert.Equal([1L, 2, 5], await FindAsync(search, "not available"));
        Assert.Equal([1L, 5], await FindAsync(search, "service is not available", but: 2));
        Assert.Equal([2L], await FindAsync(search, "is not working"));
        Assert.Equal([3L, 4], await FindAsync(search, "TO-123"));

        var renewal = new TermRenewal(database, new SearchTerms(Analyzer.Terms));
        Assert.Equal(3, await renewal.RunAsync(3, CancellationToken.None));
        Assert.Equal(1, await renewal.RunAsync(3, CancellationToken.None));
        Assert.Equal(0, await renewal.RunAsync(3, CancellationToken.None));

        Assert.Equal([1L, 5], await FindAsync(search, "not available"));
        Assert.Equal([2L], await FindAsync(search, "service is available"));
        Assert.Equal([2L], await FindAsync(search, "is not working"));
        Assert.Equal([3L], await FindAsync(search, "TO-123"));
        Assert.Equal([2L, 3, 4], await FindAsync(search, but: 1, words: "not available", isNot: true));
        Assert.Equal(written.Where(row => !row.StartsWith('2')), (await TermsAsync(query)).Where(row => row[0] is not ('2' or '5')));
    }

    // As the version before kept them, without the table of this one.
    private static async Task MakeOldAsync(Func<string, Task<List<string>>> query)
    {
        foreach (var row in await TermsAsync(query))
        {
            var parts = row.Split('|');
            await query($"update ticketing_ticket_terms set title = '{Old(parts[1])}', body = '{Old(parts[2])}' where ticket_id = " +
                $"{parts[0]}");
        }

        await query("drop table ticketing_old_terms");
        await query("alter table ticketing_tickets drop column extended");
        await query("delete from ticketing_schema where version >= 10");
    }

    private static string Old(string line)
    {
        var terms = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(term => term[0] != '·').ToList();
        return terms.Count == 0 ? "" : $" {string.Join(' ', terms)} ";
    }

    private static Task<List<string>> TermsAsync(Func<string, Task<List<string>>> query) =>
        query("select ticket_id, title, body, internal from ticketing_ticket_terms order by ticket_id");

    private static async Task<IEnumerable<long>> FindAsync(ITicketSearch search, string words, long but = 0, bool isNot = false)
    {
        var phrase = new HasText([.. Analyzer.Terms(words).Select(term => new SearchTerm([term]))]);
        var hits = await search.SearchAsync(
            new(isNot ? new Not(phrase) : phrase, TicketSort.Newest, 10), Desk.Everything, CancellationToken.None);
        return hits.Select(hit => hit.Ticket.Id.Value).Where(id => id != but).Order();
    }
}
