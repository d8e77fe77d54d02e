using Ticketing.Access;
using Ticketing.Fields;
using Ticketing.Tickets;

namespace Ticketing.Conformance.Reading;

/// <summary>A ticket is, for who may not read its internal comments, as if none had ever been written.</summary>
internal static class PublicCases
{
    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.Of(Every_way_out_hands_out_what_the_public_events_fold_to),
        Case.Of(A_ticket_is_stored_with_what_its_public_events_fold_to),
        Case.Of(Who_reads_internals_of_some_tickets_gets_the_others_as_everybody_does),
        Case.Of(Pages_of_a_history_go_on_by_the_numbers_that_are_seen),
        Case.Of(A_reason_given_to_colleagues_is_left_out_of_the_history_and_the_feed),
    ];

    private static async Task Every_way_out_hands_out_what_the_public_events_fold_to(Scene scene)
    {
        var with = await TalkedAboutAsync(scene, internals: true);
        var outsider = Actors.Viewing(scene.Tenant, Scope.All).Sees();

        var expected = Expected(with.Row);
        Expect.Equal(expected, await scene.On.Reader.FindAsync(with.Row.Id, outsider, scene.Token), "Found by number");
        Expect.Equal(
            new TicketWithDescription(expected, "second"),
            await scene.On.Reader.FindWithDescriptionAsync(with.Row.Id, outsider, scene.Token), "With its description");
        Expect.Sequence([expected], await scene.On.Reader.FindAsync([with.Row.Id], outsider, scene.Token), "Found by numbers");
        Expect.Sequence(
            [expected],
            await scene.On.Reader.FindByExternalRefAsync("network", null, ["REF1"], outsider, scene.Token),
            "Found by reference");
        var whole = Expect.NotNull(await scene.On.Reader.FindWholeAsync(with.Row.Id, 100, outsider, scene.Token), "The whole ticket");
        Expect.Equal((expected, "second"), (whole.Ticket, whole.Description), "The whole ticket");
        Expect.Sequence(Enumerable.Range(1, 7), whole.Events.Select(recorded => recorded.Version), "The versions of its events");
        Expect.Sequence([1, 2, 4, 7], whole.Texts.Select(text => text.Number), "The numbers of its texts");
        foreach (var words in (string?[])[null, "plain"])
        {
            var hits = await scene.On.Search.SearchAsync(
                new(words is null ? null : scene.Text(words), new(TicketFields.Updated), 10), outsider, scene.Token);
            Expect.Sequence([expected], hits.Select(hit => hit.Ticket), "The hits of a search");
        }

        Expect.Equal(expected, Ticket.Fold(with.Row.Id, await scene.HistoryAsync(with.Row.Id, outsider)), "What its history folds to");
    }

    private static async Task A_ticket_is_stored_with_what_its_public_events_fold_to(Scene scene)
    {
        foreach (var internals in (bool[])[true, false])
        {
            var draft = await TalkedAboutAsync(scene, internals, internals ? "REF1" : "REF2");
            Expect.Equal(draft.Row, await scene.StoredAsync(draft.Row.Id), "The ticket as it is stored");
            Expect.Equal(draft.Row, Ticket.Fold(draft.Row.Id, await scene.HistoryAsync(draft.Row.Id)), "What its events fold to");
        }
    }

    private static async Task Who_reads_internals_of_some_tickets_gets_the_others_as_everybody_does(Scene scene)
    {
        var draft = await TalkedAboutAsync(scene, internals: true);
        var elsewhere = Actors.Holding(
            scene.Tenant, new RoleGrant(Actors.Views(Scope.All)), new RoleGrant(Actors.Views(Scope.Project, internals: true), "office"))
                .Sees();
        var here = Actors.Holding(
            scene.Tenant, new RoleGrant(Actors.Views(Scope.All)), new RoleGrant(Actors.Views(Scope.Project, internals: true), "network"))
                .Sees();

        Expect.Equal(
            Expected(draft.Row), await scene.On.Reader.FindAsync(draft.Row.Id, elsewhere, scene.Token), "For who reads them elsewhere");
        Expect.Equal(draft.Row, await scene.On.Reader.FindAsync(draft.Row.Id, here, scene.Token), "For who reads them here");
    }

    private static async Task Pages_of_a_history_go_on_by_the_numbers_that_are_seen(Scene scene)
    {
        var ticket = (await TalkedAboutAsync(scene, internals: true)).Row;
        var outsider = Actors.Viewing(scene.Tenant, Scope.All).Sees();
        var events = await scene.HistoryAsync(ticket.Id, outsider);
        var texts = await scene.On.Reader.TextsAsync(ticket.Id, 0, 100, outsider, scene.Token);

        for (var after = 0; after <= events.Count; after++)
        {
            Expect.Sequence(
                events.Skip(after).Take(2), await scene.On.Reader.HistoryAsync(ticket.Id, after, 2, outsider, scene.Token),
                $"The events after {after}");
            Expect.Sequence(
                texts.Where(text => text.Number > after).Take(2),
                await scene.On.Reader.TextsAsync(ticket.Id, after, 2, outsider, scene.Token),
                $"The texts after {after}");
            Expect.Equal(
                texts.FirstOrDefault(text => text.Number == after),
                await scene.On.Reader.FindTextAsync(ticket.Id, after, outsider, scene.Token), $"The text {after}");
        }
    }

    private static async Task A_reason_given_to_colleagues_is_left_out_of_the_history_and_the_feed(Scene scene)
    {
        var assigned = new AssignmentChanged("red", "cleo") { Why = "The customer is difficult." };
        var ticket = await scene.ChangeAsync(await scene.FileAsync(), assigned);
        var outsider = Actors.Viewing(scene.Tenant, Scope.All).Sees();

        Expect.Equal(assigned with { Why = null }, (await scene.HistoryAsync(ticket.Id, outsider))[1].Event, "In the history");
        Expect.Equal(assigned with { Why = null }, (await scene.FeedAsync(outsider))[1].Recorded.Event, "In the feed");
        var whole = await scene.On.Reader.FindWholeAsync(ticket.Id, 10, outsider, scene.Token);
        Expect.Equal(assigned with { Why = null }, whole!.Events[1].Event, "In the whole ticket");
        Expect.Equal(assigned, (await scene.HistoryAsync(ticket.Id))[1].Event, "For colleagues");
    }

    private static Ticket Expected(Ticket stored) => stored with
    {
        Version = 7,
        UpdatedAt = Scene.At(20),
        Description = 4,
        Public = new(7, Scene.At(20), 4),
    };

    /// <summary>
    /// A ticket whose description was rewritten between comments, with internal ones before, between and after what everybody may know of,
    /// or without.
    /// </summary>
    private static async Task<StagedTicket> TalkedAboutAsync(Scene scene, bool internals, string reference = "REF1")
    {
        var draft = await scene.DraftAsync(Scene.Filed() with { ExternalRef = reference }, description: "first");
        draft = Mutter(draft, 1);
        draft = draft.Then(new CommentAdded(CommentVisibility.Public), Scene.At(2), text: "public");
        draft = Mutter(draft, 3);
        draft = draft.Then(new TagsChanged(new(["vip"])), Scene.At(4));
        draft = draft.Then(new DescriptionChanged(), Scene.At(5), text: "second");
        await scene.StoreAsync(draft.Change);

        var later = StagedTicket.Of(Mutter(StagedTicket.Of(draft.Row), 6).Row);
        if (internals)
            await scene.StoreAsync(Mutter(StagedTicket.Of(draft.Row), 6).Change);
        later = later.Then(new AssignmentChanged("red", "cleo"), Scene.At(20));
        // Imports bring what happened before in a later event.
        later = Mutter(later, 30);
        later = later.Then(new PriorityChanged(Priority.High), Scene.At(10), imported: true);
        later = later.Then(new CommentAdded(CommentVisibility.Public), Scene.At(15), text: "last", imported: true);
        later = Mutter(later, 40);
        await scene.StoreAsync(later.Change);
        return later;

        StagedTicket Mutter(StagedTicket staged, double minutes) => !internals ? staged : staged
            .Then(new CommentAdded(CommentVisibility.Internal), Scene.At(minutes), text: "internal")
            .Then(new CommentAdded(CommentVisibility.Internal), Scene.At(minutes), text: "internal again");
    }
}
