using Ticketing.Access;
using Ticketing.CannedReplies;
using Ticketing.Templates;
using Ticketing.Tickets;

namespace Ticketing.Storage.Tests;

/// <summary>Canned replies and templates as each store keeps them, and as another host hears of them.</summary>
public sealed class CannedReplyTests
{
    private static readonly Caller Root = new("root");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<StoreKind> Databases => [.. Enum.GetValues<StoreKind>().Where(kind => kind is not StoreKind.InMemory)];

    [Theory, MemberData(nameof(Databases))]
    public async Task A_reply_is_kept_as_it_was_saved(StoreKind kind)
    {
        await using var store = await OpenStore.OpenAsync(kind);
        var desk = store.Get<CannedReplyDesk>();
        var said = new CannedReply
        {
            Name = "Solved \u00e9\ud83d\ude00", Body = "Hello {{requester.name}}", Trigger = "complete", Tags = new(["a", "b"]),
            Note = "Told.",
        };

        var added = (await desk.AddAsync(Root, said, Token)).Reply;
        await using var other = OpenStore.Beside(kind, store.ConnectionString);
        var kept = (await other.Get<CannedReplyDesk>().GetAsync(Root, added.Id, Token)).Reply;
        Assert.Equal(said with { Id = added.Id, Version = 1 }, kept);

        await desk.ChangeAsync(Root, kept with { Name = "Closed" }, 1, Token);
        Assert.Equal(2, Assert.Single(await desk.ListAsync(Root, Token)).Reply.Version);
        await Assert.ThrowsAsync<TicketConflictException>(() => other.Get<CannedReplyDesk>().ChangeAsync(Root, kept, 1, Token));
        await desk.DeleteAsync(Root, added.Id, 2, Token);
        Assert.Empty(await desk.ListAsync(Root, Token));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_template_is_kept_as_it_was_saved(StoreKind kind)
    {
        await using var store = await OpenStore.OpenAsync(kind);
        var desk = store.Get<TemplateDesk>();
        var said = new TicketTemplate
        {
            Name = "Laptop", Project = "support", Title = "A laptop", Description = "For whom?", Priority = Priority.High,
            Tags = new(["a"]), IsForAgents = true,
        };

        var added = (await desk.AddAsync(Root, said, Token)).Template;
        await using var other = OpenStore.Beside(kind, store.ConnectionString);
        var kept = Assert.Single(await other.Get<TemplateDesk>().OfNewAsync(Root, Token)).Template;
        Assert.Equal(
            said with { Id = added.Id, Version = 1 }, kept with { Fields = said.Fields });
        Assert.Empty(kept.Fields);

        await desk.DeleteAsync(Root, added.Id, 1, Token);
        Assert.Empty(await desk.ListAsync(Root, Token));
    }
}
