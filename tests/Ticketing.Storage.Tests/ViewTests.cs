using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Commands;
using Ticketing.Views;

namespace Ticketing.Storage.Tests;

/// <summary>Saved views as each store keeps them, and as two hosts save them at once.</summary>
public sealed class ViewTests
{
    private static readonly Caller Root = new("root");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<StoreKind> Databases => [.. Enum.GetValues<StoreKind>().Where(kind => kind is not StoreKind.InMemory)];

    [Theory, MemberData(nameof(Databases))]
    public async Task A_view_is_kept_as_it_was_saved_and_moves_with_its_pins(StoreKind kind)
    {
        await using var store = await OpenStore.OpenAsync(kind);
        var views = store.Get<ViewDesk>();
        await store.Get<PeopleDesk>().SaveUserAsync(Root, new() { Id = "root", DisplayName = "Root" }, Token);
        await store.Get<PeopleDesk>().SaveTeamAsync(Root, new("network", "Network"), Token);
        await store.Get<PeopleDesk>().SetTeamsAsync(Root, "root", ["network"], Token);

        var (name, query) = ("Printers \u00e9\ud83d\ude00", "printer is:open sort:-priority");
        var added = await views.AddAsync(Root, new() { Name = name, Query = query, Columns = ["due", "status"] }, true, Token);
        var kept = await views.GetAsync(Root, added.View.Id, Token);
        Assert.Equal((name, query, 1), (kept.View.Name, kept.View.Query, kept.View.Version));
        Assert.Equal(["due", "status"], kept.View.Columns);
        Assert.True(kept is { IsPinned: true, MayChange: true });

        await views.ChangeAsync(Root, kept.View with { Audience = ViewAudience.Of("network") }, isPinned: null, 1, Token);
        var shared = Assert.Single(await views.ListAsync(Root, Token));
        Assert.Equal((ViewAudience.Of("network"), 2, true), (shared.View.Audience, shared.View.Version, shared.IsPinned));

        await views.DeleteAsync(Root, kept.View.Id, 2, Token);
        Assert.Empty(await views.ListAsync(Root, Token));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_a_view_counts_is_counted_in_the_store(StoreKind kind)
    {
        await using var store = await OpenStore.OpenAsync(kind);
        var views = store.Get<ViewDesk>();
        foreach (var title in (string[])["A printer jams", "A printer smells", "A lamp"])
            await store.Desk.CreateAsync(Root, new CreateTicket { Title = title }, cancellationToken: Token);
        var view = new SavedView { Name = "Printers", Query = "printer is:open" };

        Assert.Equal(new ViewCount(new TicketCount(2, true), null), await views.CountAsync(Root, view, Token));
        Assert.Equal(new TicketCount(3, true), (await views.CountAsync(Root, view with { Query = "" }, Token)).Count);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Two_hosts_that_save_for_everybody_at_once_keep_both(StoreKind kind)
    {
        await using var one = await OpenStore.OpenAsync(kind);
        await using var other = OpenStore.Beside(kind, one.ConnectionString);
        for (var round = 0; round < 5; round++)
        {
            await Task.WhenAll(
                one.Get<ViewDesk>().AddAsync(Root, Everybodys($"One {round}"), false, Token),
                other.Get<ViewDesk>().AddAsync(Root, Everybodys($"Other {round}"), false, Token));
        }

        Assert.Equal(10, (await one.Get<ViewDesk>().ListAsync(Root, Token)).Count);
    }

    private static SavedView Everybodys(string name) => new() { Name = name, Audience = ViewAudience.Everybody };
}
