using Acme.HelpDesk;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Commits;
using Ticketing.Desk;
using Ticketing.Tickets;

namespace Ticketing.Storage.Tests.Contributions;

/// <summary>What a contributor adds is stored together with what it is about, on every store, or not at all.</summary>
public sealed class CommentMailTests
{
    private static readonly Caller Root = new("root");
    private static readonly Caller Bob = new("bob");

    [Theory]
    [InlineData(StoreKind.InMemory)]
    [InlineData(StoreKind.DapperSqlite)]
    [InlineData(StoreKind.DapperPostgreSql)]
    [InlineData(StoreKind.EfCoreSqlite)]
    [InlineData(StoreKind.EfCorePostgreSql)]
    public async Task A_comment_and_its_message_are_stored_together(StoreKind kind)
    {
        await using var store = await OpenAsync(kind, t => t.AddCommitContributor<CommentMail>());
        var ticket = await store.Desk.CreateAsync(Bob, new() { Title = "No network" }, cancellationToken: Token);

        var answered = await CommentAsync(store, ticket.Id, "Which floor?");
        await store.Desk.ExecuteAsync(
            Bob, ticket.Id, new AddComment("The second", CommentVisibility.Public), cancellationToken: Token);
        await CommentAsync(store, ticket.Id, "He is new here.", CommentVisibility.Internal);

        var message = Assert.Single(await MessagesAsync(store));
        Assert.Equal(
            ($"comment/{ticket.Id.Value}/{answered.Text}", "mail", $$"""{"to":"bob","ticket":{{ticket.Id.Value}},"text":2}"""),
            (message.Id, message.Channel, message.Payload));
    }

    [Theory]
    [InlineData(StoreKind.InMemory)]
    [InlineData(StoreKind.DapperSqlite)]
    [InlineData(StoreKind.DapperPostgreSql)]
    [InlineData(StoreKind.EfCoreSqlite)]
    [InlineData(StoreKind.EfCorePostgreSql)]
    public async Task Of_a_commit_that_fails_there_is_neither(StoreKind kind)
    {
        await using var store = await OpenAsync(
            kind, t => t.AddCommitContributor<CommentMail>().AddCommitContributor<Twice>(order: 1));
        var ticket = await store.Desk.CreateAsync(Bob, new() { Title = "No network" }, cancellationToken: Token);
        await CommentAsync(store, ticket.Id, "Which floor?");

        // Its document is there already, which only the store can know.
        await Assert.ThrowsAsync<TicketConflictException>(() => CommentAsync(store, ticket.Id, "Hello?"));

        Assert.Single(await MessagesAsync(store));
        var whole = await store.Get<TicketArchive>().GetWholeAsync(Root, ticket.Id, 100, Token);
        Assert.Equal("Which floor?", Assert.Single(whole.Texts).Body);
    }

    [Fact]
    public async Task The_documentation_shows_the_contributor_that_is_tried_here()
    {
        var file = Repository.At("tests", "Ticketing.Storage.Tests", "Contributions", "CommentMail.cs");
        var source = (await File.ReadAllTextAsync(file, Token)).ReplaceLineEndings("\n");
        var shown = source.Replace("\nnamespace Acme.HelpDesk;\n", "", StringComparison.Ordinal);

        var page = await File.ReadAllTextAsync(Repository.At("docs", "commit-contributors.md"), Token);

        Assert.Contains($"```csharp\n{shown}```", page.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<OpenStore> OpenAsync(StoreKind kind, Action<TicketingBuilder> add)
    {
        var store = await OpenStore.OpenAsync(kind, add);
        await store.Setup.RunAsync(Token);
        return store;
    }

    private static Task<CommandOutcome> CommentAsync(
        OpenStore store, TicketId id, string body, CommentVisibility visibility = CommentVisibility.Public) =>
        store.Desk.ExecuteAsync(Root, id, new AddComment(body, visibility), cancellationToken: Token);

    private static async Task<IReadOnlyList<OutboxMessage>> MessagesAsync(OpenStore store)
    {
        var claim = new OutboxClaim("mail", DateTimeOffset.UnixEpoch.AddYears(200), TimeSpan.FromMinutes(1), 100);
        return [.. (await store.Get<IOutbox>().ClaimAsync(claim, Token)).Select(claimed => claimed.Message)];
    }

    /// <summary>Writes the same new document with each message.</summary>
    private sealed class Twice : ICommitContributor
    {
        public CommitContribution? Contribute(ProposedCommit proposed) =>
            proposed.Commit.Outbox.Count == 0 ? null : new() { Documents = [new("note", "one", 0, "{}")] };
    }
}
