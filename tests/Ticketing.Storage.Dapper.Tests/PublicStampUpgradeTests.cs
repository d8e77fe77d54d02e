using Ticketing.Access;
using Ticketing.Conformance;
using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Storage.Dapper.Tests.PostgreSql;
using Ticketing.Tickets;

namespace Ticketing.Storage.Dapper.Tests;

/// <summary>
/// A database of the sixth version gets what its tickets, events and texts are for who may not read internal comments, from its events.
/// </summary>
public sealed class PublicStampUpgradeTests
{
    private static readonly Visibility Outsider =
        Visibility.Of(new Actor { UserId = "out", Roles = [new(new Role("Viewer", [new(Permission.View, Scope.All)]))] });

    private static readonly string[] Indexes =
    [
        .. new[] { "", "open_", "project_", "team_", "assignee_", "requester_", "creator_",
            "organisation_" }.Select(by => $"ticketing_tickets_{by}public_updated"),
        "ticketing_ticket_keys_public_updated",
    ];

    private static readonly (string Table, string Column)[] Columns =
    [
        ("tickets", "public_version"), ("tickets", "public_updated_at"), ("tickets", "public_description"),
        ("ticket_keys", "public_updated_at"),
        ("events", "internals_before"), ("texts", "internals_before"),
    ];

    // As the sixth version left it, and as a host's own migration leaves it that adds the columns and fills nothing.
    private static string Sixth => string.Join('\n', Indexes.Select(index => $"drop index {index};"))
        + string.Join('\n', Columns.Select(one => $"alter table ticketing_{one.Table} drop column {one.Column};"))
        + "delete from ticketing_schema where version >= 7;";

    private static string Migrated =>
        string.Join(
            '\n',
            Columns.Select(one =>
                $"update ticketing_{one.Table} set {one.Column} = {(one.Column is "public_description" ? "null" : "0")};"))
        + "delete from ticketing_schema where version >= 7;";

    [Theory, InlineData(true), InlineData(false)]
    public async Task On_SQLite(bool migrated)
    {
        await using var store = await SqliteStore.NewAsync();
        await AssertUpgradesAsync(
            store.UnderTest, changes =>
                store.CommitAsync(changes), () =>
                    store.QueryAsync(migrated ? Migrated : Sixth), () => store.Installer.InstallAsync(default));
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task On_PostgreSQL(bool migrated)
    {
        await using var store = await PostgreSqlStore.NewAsync();
        await AssertUpgradesAsync(
            store.UnderTest, store.CommitAsync, () =>
                store.QueryAsync(migrated ? Migrated : Sixth), () => store.Installer.InstallAsync(default));
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task By_the_script_for_administrators(bool onSqlite)
    {
        if (onSqlite)
        {
            await using var store = await SqliteStore.NewAsync();
            await AssertUpgradesAsync(
                store.UnderTest, changes =>
                    store.CommitAsync(changes), () => store.QueryAsync(Sixth), () => store.QueryAsync(store.Installer.GetInstallScript()));
            return;
        }

        await using var server = await PostgreSqlStore.NewAsync();
        await AssertUpgradesAsync(
            server.UnderTest,
            server.CommitAsync,
            () => server.QueryAsync(Sixth),
            () => server.QueryAsync(server.Installer.GetInstallScript()));
    }

    private static async Task AssertUpgradesAsync(
        StoreUnderTest store, Func<TicketChange[], Task<CommitOutcome>> commit, Func<Task> downgrade, Func<Task> upgrade)
    {
        var tickets = new List<Ticket>();
        for (var number = 1; number <= 12; number++)
            tickets.Add(await StoryAsync(number, commit));
        var before = await ReadAsync(store, tickets);
        await downgrade();

        await upgrade();

        Assert.Equal(before, await ReadAsync(store, tickets));
        foreach (var ticket in tickets)
        {
            Assert.Equal(ticket, await store.Reader.FindAsync(ticket.Id, Desk.Everything, default));
            Assert.Equal(ticket.AsPublic(), Ticket.Fold(ticket.Id, await store.Reader.HistoryAsync(ticket.Id, 0, 100, Outsider, default)));
        }

        // What is written afterwards goes on from there.
        await commit(
            [Desk.Change(
                tickets[0],
                Desk.Start.AddDays(9),
                [new CommentAdded(CommentVisibility.Internal), new DescriptionChanged()],
                "internal",
                "new")]);
        var changed = await store.Reader.FindAsync(tickets[0].Id, Outsider, default);
        Assert.Equal(changed, Ticket.Fold(changed!.Id, await store.Reader.HistoryAsync(changed.Id, 0, 100, Outsider, default)));
    }

    // With internal comments at any place, or none, and with a description or none that is rewritten or not.
    private static async Task<Ticket> StoryAsync(int number, Func<TicketChange[], Task<CommitOutcome>> commit)
    {
        var filed = Desk.File(
            number, Desk.Created() with { Tags = new(["vip"]), AccessKeys = number % 3 == 0 ? new(["gold"]) : default },
            Desk.Start.AddMinutes(number), number % 4 == 0 ? null : "first");
        await commit([filed]);
        var events = new List<TicketEvent>();
        var bodies = new List<string>();
        for (var step = 0; step < 6; step++)
        {
            if (((number >> (step % 4)) & 1) == 1)
            {
                events.Add(new CommentAdded(CommentVisibility.Internal));
                bodies.Add("internal");
            }

            events.Add(step % 3 == 0 ? new CommentAdded(CommentVisibility.Public) : step % 3 == 1 && number % 5 != 0
                ? new DescriptionChanged() : new PriorityChanged(Priority.High));
            if (events[^1] is not PriorityChanged)
                bodies.Add($"step {step}");
        }

        if (number % 2 == 0)
        {
            events.Add(new CommentAdded(CommentVisibility.Internal));
            bodies.Add("last");
        }

        var after = filed.After;
        foreach (var (happened, minute) in events.Select((happened, index) => (happened, index)))
        {
            var own = happened is PriorityChanged ? [] : new[] { bodies[0] };
            bodies.RemoveRange(0, own.Length);
            var change = Desk.Change(after, Desk.Start.AddHours(number).AddMinutes(minute * (number % 3 == 0 ? -1 : 1)), [happened], own);
            await commit([change]);
            after = change.After;
        }

        return after;
    }

    private static async Task<List<object?>> ReadAsync(StoreUnderTest store, IEnumerable<Ticket> tickets)
    {
        var read = new List<object?>();
        foreach (var visibility in (Visibility[])[Outsider, Desk.Everything,
            Visibility.Of(new Actor { UserId = "key", AccessKeys = new(["gold"]) })])
        {
            foreach (var ticket in tickets)
            {
                read.Add(await store.Reader.FindWithDescriptionAsync(ticket.Id, visibility, default));
                read.AddRange(await store.Reader.HistoryAsync(ticket.Id, 0, 100, visibility, default));
                read.AddRange(await store.Reader.TextsAsync(ticket.Id, 0, 100, visibility, default));
            }

            foreach (var where in (Criterion?[])[null, new KeyIn(TicketKeyKind.Tag, ["vip"])])
                read.AddRange(
                    await store.Search.SearchAsync(new(where, new(TicketFields.Updated, Descending: true), 100), visibility, default));
        }

        return read;
    }
}
