using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Merging;
using Ticketing.Search;
using Ticketing.Tickets;

namespace Ticketing.Storage.Tests;

/// <summary>Tickets that are merged, and apart again, with what they are about: as each store keeps it.</summary>
public sealed class MergeTests
{
    private static readonly Caller Root = new("root");

    public static TheoryData<StoreKind> Stores => [.. Enum.GetValues<StoreKind>()];

    [Theory, MemberData(nameof(Stores))]
    public async Task What_a_merged_ticket_is_about_goes_along_and_comes_back_hidden_or_not(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        var (old, into) = (await FileAsync(store, "a", "both", "hidden"), await FileAsync(store, "b", "both"));
        // Nobody is told of what is hidden from now on, whoever merges.
        Things.IsHidden.Value = true;
        var before = (About(await GetAsync(store, old)), About(await GetAsync(store, into)));
        await store.Desk.ExecuteAsync(Root, old, new AddComment("Twice.", CommentVisibility.Public));

        await store.Get<MergeDesk>().MergeAsync(Root, old, new(into));

        Assert.Equal(["thing/a", "thing/b", "thing/both", "thing/hidden"], About(await GetAsync(store, into)));
        Assert.Equal(["thing/a", "thing/both", "thing/hidden"], About(await GetAsync(store, old)));
        Assert.Equal([old, into], await FindAsync(store, "subject:thing/a"));
        Assert.Empty(await FindAsync(store, "subject:thing/hidden"));
        await ExpectFoldedAsync(store, old, into);

        await store.Get<MergeDesk>().UndoAsync(Root, old);

        Assert.Equal(before.Item1, About(await GetAsync(store, old)));
        Assert.Equal(before.Item2, About(await GetAsync(store, into)));
        Assert.Equal([old], await FindAsync(store, "subject:thing/a"));
        await ExpectFoldedAsync(store, old, into);
    }

    [Theory, MemberData(nameof(Stores))]
    public async Task Tickets_that_are_about_more_together_than_one_may_be_are_not_merged(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        string[] most = [.. Enumerable.Range(0, TicketLimits.Subjects).Select(number => $"n-{number:00}")];
        var (full, same, more) = (await FileAsync(store, most), await FileAsync(store, most[..5]), await FileAsync(store, "one-more"));

        var refused = await Assert.ThrowsAsync<TicketValidationException>(
            () => store.Get<MergeDesk>().MergeAsync(Root, more, new(full)));

        Assert.Equal(("into", FieldErrorCodes.MergeSubjects), refused.Errors.Select(one => (one.Field, one.Code)).Single());
        Assert.False((await GetAsync(store, more)).IsMerged);
        Assert.Equal(most.Select(id => $"thing/{id}"), About(await GetAsync(store, full)));
        await store.Get<MergeDesk>().MergeAsync(Root, same, new(full));
        await store.Desk.ExecuteAsync(Root, full, new RemoveSubject(new("thing", most[0])));
        await store.Get<MergeDesk>().MergeAsync(Root, more, new(full));
        Assert.Equal(TicketLimits.Subjects, About(await GetAsync(store, full)).Length);
    }

    private static async Task<OpenStore> OpenAsync(StoreKind kind)
    {
        Things.IsHidden.Value = false;
        var store = await OpenStore.OpenAsync(kind, t => t.AddTicketSubject(Things.Kind));
        if (kind is StoreKind.InMemory)
            await store.Setup.RunAsync(CancellationToken.None);
        return store;
    }

    private static async Task<TicketId> FileAsync(OpenStore store, params string[] things) => (await store.Desk.CreateAsync(
        Root, new() { Title = "Broken", Subjects = [.. things.Select(thing => $"thing/{thing}")] })).Id;

    private static async Task<Ticket> GetAsync(OpenStore store, TicketId id) =>
        (await store.Get<TicketArchive>().GetAsync(Root, id, CancellationToken.None)).Ticket;

    private static string[] About(Ticket ticket) =>
        [.. ticket.Subjects.Select(subject => $"{subject.Reference}").Order(StringComparer.Ordinal)];

    private static async Task ExpectFoldedAsync(OpenStore store, params TicketId[] ids)
    {
        // The history of who knows of all; for the caller that was.
        Things.IsHidden.Value = false;
        foreach (var id in ids)
        {
            var history = await store.Get<TicketArchive>().HistoryAsync(Root, id, 0, 100, CancellationToken.None);
            Assert.Equal(About(await GetAsync(store, id)), About(Ticket.Fold(id, history)));
        }
    }

    private static async Task<IReadOnlyList<TicketId>> FindAsync(OpenStore store, string query) =>
    [
        .. (await store.Get<TicketFinder>().SearchAsync(Root, query, 100, null, CancellationToken.None)).Items
            .Select(ticket => ticket.Id).Order(),
    ];
}
