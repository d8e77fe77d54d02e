using Ticketing.Access;
using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Conformance.Items;

/// <summary>What tickets have several of, of any kind.</summary>
internal static class ItemCases
{
    private const string Kind = "work";

    private static readonly string[] Asked = [Kind, TicketFields.Spent.Items];

    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.Of(Items_are_added_changed_and_taken_away),
        Case.Of(Whatever_one_commit_does_to_an_item_only_its_end_is_stored),
        Case.Of(Items_are_listed_by_key_page_by_page),
        Case.Of(Items_of_a_person_and_a_period_are_found_the_latest_first_page_by_page),
        Case.Of(A_sum_says_whether_it_is_all),
        Case.Of(Who_may_not_read_internal_comments_knows_of_no_internal_item),
        Case.Of(Items_of_tickets_that_are_not_visible_are_not_there),
        Case.Of(Tickets_are_found_by_what_their_items_amount_to),
        Case.Of(Tickets_are_found_by_what_their_items_amount_to_now),
        Case.Of(Hostile_items_are_kept),
    ];

    private static async Task Items_are_added_changed_and_taken_away(Scene scene)
    {
        var ticket = await scene.FileAsync();
        var (first, second) = (Item("a", amount: 60), Item("b", amount: 5));
        ticket = await scene.ChangeAsync(ticket, new ItemAdded(first));
        ticket = await scene.ChangeAsync(ticket, new ItemAdded(second));
        var changed = first with { Amount = 90, Person = "ben", Data = """{"note":"more"}""" };
        ticket = await scene.ChangeAsync(ticket, new ItemChanged(changed, first));

        Expect.Equal(changed, await FindAsync(scene, ticket, "a"), "The changed item");
        Expect.Equal(new ItemTotal(2, 95), (await scene.StoredAsync(ticket.Id)).Items[Kind], "What the ticket's items come to");

        ticket = await scene.ChangeAsync(ticket, new ItemRemoved(changed));

        Expect.Null(await FindAsync(scene, ticket, "a"), "The item that was taken away");
        Expect.Sequence([second], await ListAsync(scene, ticket), "The items that are left");
        Expect.Equal(ticket, await scene.StoredAsync(ticket.Id), "The ticket");
    }

    private static async Task Whatever_one_commit_does_to_an_item_only_its_end_is_stored(Scene scene)
    {
        var ticket = await scene.FileAsync();
        var (kept, gone) = (Item("kept", amount: 1), Item("gone"));
        var last = kept with { Amount = 2 };

        var draft = StagedTicket.Of(ticket)
            .Then(new ItemAdded(kept), Scene.At(1))
            .Then(new ItemAdded(gone), Scene.At(1))
            .Then(new ItemChanged(last, kept), Scene.At(1))
            .Then(new ItemRemoved(gone), Scene.At(1));
        await scene.StoreAsync(draft.Change);
        Expect.Sequence([last], await ListAsync(scene, ticket), "The items after one commit");

        draft = StagedTicket.Of(draft.Row).Then(new ItemRemoved(last), Scene.At(2)).Then(new ItemAdded(kept), Scene.At(2));
        await scene.StoreAsync(draft.Change);
        Expect.Sequence([kept], await ListAsync(scene, ticket), "The items after one was taken away and came again");
    }

    private static async Task Items_are_listed_by_key_page_by_page(Scene scene)
    {
        var ticket = await scene.FileAsync();
        string[] keys = ["b", "a", "C", "10", "9"];
        foreach (var key in keys)
            ticket = await scene.ChangeAsync(ticket, new ItemAdded(Item(key)));
        ticket = await scene.ChangeAsync(ticket, new ItemAdded(Item("another") with { Kind = "part" }));

        var listed = new List<string>();
        while (true)
        {
            var page = await scene.On.Items.ListAsync(ticket.Id, Kind, listed.LastOrDefault(), 2, scene.All, scene.Token);
            listed.AddRange(page.Select(item => item.Key));
            if (page.Count < 2)
                break;
        }

        Expect.Sequence(keys.Order(StringComparer.Ordinal), listed, "The keys");
    }

    private static async Task Items_of_a_person_and_a_period_are_found_the_latest_first_page_by_page(Scene scene)
    {
        var (one, other) = (await scene.FileAsync(), await scene.FileAsync());
        for (var number = 0; number < 6; number++)
        {
            one = await scene.ChangeAsync(one, new ItemAdded(Item($"{number}", minutes: number / 2, amount: number)));
            other = await scene.ChangeAsync(
                other, new ItemAdded(Item($"{number}", minutes: number / 2, amount: number) with { Person = number == 5 ? "ben" : "ann" }));
        }

        one = await scene.ChangeAsync(one, new ItemAdded(Item("timeless") with { At = null }));
        var query = new ItemQuery(Kind) { Person = "ann", From = Scene.At(1), Until = Scene.At(2.5) };

        var found = new List<FoundItem>();
        while (true)
        {
            var page = await scene.On.Items.SearchAsync(query, found.LastOrDefault(), 2, scene.All, scene.Token);
            found.AddRange(page);
            if (page.Count < 2)
                break;
        }

        Expect.Sequence(
            [(other, "4"), (one, "5"), (one, "4"), (other, "3"), (other, "2"), (one, "3"), (one, "2")],
            found.Select(item => (item.Ticket == one.Id ? one : other, item.Item.Key)),
            "Those of Ann, the latest first");
        Expect.Equal(new ItemSum(7, 23, IsExact: true), await SumAsync(scene, query), "What they come to");
        Expect.Equal(
            new ItemSum(4, 14, IsExact: true), await SumAsync(scene, query with { Ticket = one.Id }), "What those of one ticket come to");
        Expect.Equal(new ItemSum(12, 30, IsExact: true), await SumAsync(scene, new(Kind)), "What all come to");
    }

    private static async Task A_sum_says_whether_it_is_all(Scene scene)
    {
        var ticket = await scene.FileAsync();
        foreach (var number in (int[])[1, 2, 4])
            ticket = await scene.ChangeAsync(ticket, new ItemAdded(Item($"{number}", minutes: number, amount: number)));

        var query = new ItemQuery(Kind);
        Expect.Equal(new ItemSum(2, 6, IsExact: false), await SumAsync(scene, query, most: 2), "The sum of two of three");
        Expect.Equal(new ItemSum(3, 7, IsExact: true), await SumAsync(scene, query, most: 3), "The sum of three of three");
    }

    private static async Task Who_may_not_read_internal_comments_knows_of_no_internal_item(Scene scene)
    {
        var filed = await scene.FileAsync();
        var ticket = await scene.ChangeAsync(filed, new ItemAdded(Item("secret", amount: 7) with { Internal = true }), minutes: 5);
        var between = await scene.ChangeAsync(ticket, new CommentAdded(CommentVisibility.Public), "for all", minutes: 6);
        var last = await scene.ChangeAsync(between, new ItemAdded(Item("open", amount: 1)), minutes: 7);
        var seen = Actors.Viewing(scene.Tenant, Scope.All).Sees();

        var stored = Expect.NotNull(await scene.On.Reader.FindAsync(last.Id, seen, scene.Token), "The ticket");
        Expect.Equal(3, stored.Version, "The version that is shown");
        Expect.Equal(new ItemTotal(1, 1), stored.Items[Kind], "What the items that are shown come to");
        Expect.Sequence(
            ["TicketCreated", "CommentAdded", "ItemAdded"],
            (await scene.HistoryAsync(last.Id, seen)).Select(recorded => recorded.Event.GetType().Name),
            "The history that is shown");
        var text = Expect.NotNull(await scene.On.Reader.FindTextAsync(last.Id, 2, seen, scene.Token), "The comment by its public number");
        Expect.Equal("for all", text.Body, "The comment");
        Expect.Sequence(["open"], (await ListAsync(scene, last, seen)).Select(item => item.Key), "The items that are shown");
        Expect.Null(await scene.On.Items.FindAsync(last.Id, Kind, "secret", seen, scene.Token), "The internal item");
        Expect.Equal(new ItemSum(1, 1, IsExact: true), await scene.On.Items.SumAsync(new(Kind), 100, seen, scene.Token), "What is shown");
        Expect.Equal(
            1, (await scene.On.Items.SearchAsync(new(Kind), null, 100, seen, scene.Token)).Count, "How many are found");
        Expect.Equal(8, (await SumAsync(scene, new(Kind))).Amount, "What all come to");
    }

    private static async Task Items_of_tickets_that_are_not_visible_are_not_there(Scene scene)
    {
        var hidden = await scene.FileAsync(Scene.Filed(project: "office"));
        hidden = await scene.ChangeAsync(hidden, new ItemAdded(Item("a", amount: 1)));
        var shown = await scene.FileAsync();
        shown = await scene.ChangeAsync(shown, new ItemAdded(Item("a", amount: 2)));
        var seen = Actors.Viewing(scene.Tenant, Scope.Project, "network").Sees();

        Expect.Null(await scene.On.Items.FindAsync(hidden.Id, Kind, "a", seen, scene.Token), "The item of a hidden ticket");
        Expect.Sequence([], await ListAsync(scene, hidden, seen), "The items of a hidden ticket");
        Expect.Sequence(
            [shown.Id], (await scene.On.Items.SearchAsync(new(Kind), null, 10, seen, scene.Token)).Select(found => found.Ticket), "Found");
        Expect.Equal(2, (await scene.On.Items.SumAsync(new(Kind), 10, seen, scene.Token)).Amount, "The sum");
        Expect.Sequence(
            [], await scene.On.Items.SearchAsync(new(Kind), null, 10, Actors.Holding(scene.Tenant).Sees(), scene.Token),
            "Without any right");
        Expect.Sequence(
            [], await scene.On.Items.SearchAsync(new(Kind), null, 10, scene.Elsewhere().All, scene.Token), "Found in another tenant");
    }

    private static async Task Tickets_are_found_by_what_their_items_amount_to(Scene scene)
    {
        var none = await scene.FileAsync();
        var (mixed, open) = (await scene.FileAsync(), await scene.FileAsync());
        // A store may have an index of what a field asks for.
        foreach (var kind in Asked)
        {
            mixed = await scene.ChangeAsync(mixed, new ItemAdded(Item("a", amount: 100) with { Kind = kind }));
            mixed = await scene.ChangeAsync(mixed, new ItemAdded(Item("b", amount: 100) with { Kind = kind, Internal = true }));
            open = await scene.ChangeAsync(open, new ItemAdded(Item("a", amount: 150) with { Kind = kind }));
        }

        var publicly = Actors.Viewing(scene.Tenant, Scope.All).Sees();
        foreach (var kind in Asked)
        {
            await scene.ExpectFoundAsync("more than 120", new ItemAmountBetween(kind, 121, long.MaxValue), mixed, open);
            await scene.ExpectFoundAsync("from 150 to 199", new ItemAmountBetween(kind, 150, 199), open);
            await scene.ExpectFoundAsync("from 199 to 150", new ItemAmountBetween(kind, 199, 150), []);
            await scene.ExpectFoundAsync("nothing", new ItemAmountBetween(kind, 0, 0), none);
            await scene.ExpectFoundAsync("not nothing", new Not(new ItemAmountBetween(kind, 0, 0)), mixed, open);
            await scene.ExpectFoundAsync(
                "more than 120 without what is internal", new ItemAmountBetween(kind, 121, long.MaxValue), publicly, open.AsPublic());
            await scene.ExpectFoundAsync(
                "100 without what is internal", new ItemAmountBetween(kind, 100, 100), publicly, mixed.AsPublic());
            await scene.ExpectFoundAsync("200 without what is internal", new ItemAmountBetween(kind, 200, 200), publicly, []);
        }

        await scene.ExpectFoundAsync("another kind", new ItemAmountBetween("part", 1, long.MaxValue), []);
    }

    private static async Task Tickets_are_found_by_what_their_items_amount_to_now(Scene scene)
    {
        foreach (var kind in Asked)
        {
            var item = Item("a", amount: 60) with { Kind = kind };
            var ticket = await scene.ChangeAsync(await scene.FileAsync(), new ItemAdded(item));
            var more = item with { Amount = 1_000_000_000_000 };
            ticket = await scene.ChangeAsync(ticket, new ItemChanged(more, item));
            await scene.ExpectFoundAsync("60, which it was", new ItemAmountBetween(kind, 60, 60), []);
            await scene.ExpectFoundAsync("what it is", new ItemAmountBetween(kind, 999_999_999_999, 1_000_000_000_000), ticket);

            ticket = await scene.ChangeAsync(ticket, new ItemRemoved(more));
            await scene.ExpectFoundAsync("anything", new ItemAmountBetween(kind, 1, long.MaxValue), []);
            Expect.Equal(ticket, await scene.StoredAsync(ticket.Id), "The ticket without the item");
        }
    }

    private static async Task Hostile_items_are_kept(Scene scene)
    {
        var ticket = await scene.FileAsync();
        var item = Item("k'\"\\%_;--é", amount: long.MaxValue / 4) with
        {
            Person = "o'ann\"",
            Other = new(long.MaxValue),
            Data = """{"note":"'; drop table x; -- \"\\ é 𝄞","list":[1,2.5,null,true]}""",
        };

        ticket = await scene.ChangeAsync(ticket, new ItemAdded(item));

        Expect.Equal(item, await FindAsync(scene, ticket, item.Key), "The item");
        Expect.Equal(
            new ItemAdded(item), (await scene.HistoryAsync(ticket.Id))[^1].Event, "The event");
    }

    private static TicketItem Item(string key, double minutes = 0, long? amount = null) => new()
    {
        Kind = Kind,
        Key = key,
        By = "carl",
        Person = "ann",
        At = Scene.At(minutes),
        Amount = amount,
        Data = """{"note":"done"}""",
    };

    private static Task<TicketItem?> FindAsync(Scene scene, Ticket ticket, string key) =>
        scene.On.Items.FindAsync(ticket.Id, Kind, key, scene.All, scene.Token);

    private static Task<IReadOnlyList<TicketItem>> ListAsync(Scene scene, Ticket ticket, Visibility? visibility = null) =>
        scene.On.Items.ListAsync(ticket.Id, Kind, null, 100, visibility ?? scene.All, scene.Token);

    private static Task<ItemSum> SumAsync(Scene scene, ItemQuery query, int most = 1000) =>
        scene.On.Items.SumAsync(query, most, scene.All, scene.Token);
}
