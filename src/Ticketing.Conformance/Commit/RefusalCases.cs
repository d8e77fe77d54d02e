using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Conformance.Commit;

/// <summary>What does not fit is refused, and leaves nothing.</summary>
internal static class RefusalCases
{
    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.Of(A_stale_change_is_refused_and_writes_nothing),
        Case.Of(A_change_decided_on_a_version_to_come_is_refused),
        Case.Of(A_new_ticket_whose_number_is_taken_is_refused),
        Case.Of(A_change_of_a_ticket_that_is_not_there_is_refused),
        Case.Of(One_stale_ticket_refuses_the_whole_commit),
        Case.Of(A_stale_document_refuses_the_whole_commit),
        Case.Of(A_category_in_use_refuses_the_whole_commit),
        Case.Of(A_taken_external_reference_refuses_the_whole_commit),
        Case.Of(One_taken_reference_among_many_refuses_the_whole_commit),
        Case.Of(An_external_reference_twice_in_one_commit_is_refused),
        Case.Of(A_ticket_keeps_its_external_reference_when_it_changes),
        Case.Of(Another_project_or_source_may_have_the_same_reference),
        Case.Of(A_reference_stays_in_the_project_into_which_its_ticket_came),
        Case.Of(Many_tickets_may_have_no_external_reference),
        Case.Of(After_a_refusal_the_same_change_on_the_newest_version_is_stored),
        Case.Of(A_commit_that_was_called_off_beforehand_writes_nothing),
    ];

    private static async Task A_stale_change_is_refused_and_writes_nothing(Scene scene)
    {
        var first = await scene.FileAsync("quartz");
        var second = await scene.ChangeAsync(first, new TitleChanged("falcon"));

        var conflict = await Expect.ConflictAsync(
            scene.ChangeAsync(first, new CommentAdded(CommentVisibility.Public), "zebra"), "A change decided on version 1 of 2");

        Expect.That(conflict.What.Length > 0, "The refusal does not say what it is about.");
        Expect.Equal(second, await scene.StoredAsync(first.Id), "The row");
        Expect.Equal(2, (await scene.HistoryAsync(first.Id)).Count, "The number of events");
        Expect.Null(await scene.On.Reader.FindTextAsync(first.Id, 2, scene.All, scene.Token), "The refused comment");
        await scene.ExpectFoundAsync("the refused word", scene.Text("zebra"), []);
        Expect.Equal(2, (await scene.FeedAsync()).Count, "The number of events in the feed");
    }

    private static async Task A_change_decided_on_a_version_to_come_is_refused(Scene scene)
    {
        var ticket = await scene.FileAsync();
        var next = StagedTicket.Of(ticket).Then(new TitleChanged("never stored"), Scene.At(1)).Row;

        await Expect.ConflictAsync(scene.ChangeAsync(next, new TitleChanged("too early")), "A change decided on version 2 of 1");

        Expect.Equal(ticket, await scene.StoredAsync(ticket.Id), "The row");
    }

    private static async Task A_new_ticket_whose_number_is_taken_is_refused(Scene scene)
    {
        var ticket = await scene.FileAsync("first");

        await Expect.ConflictAsync(
            scene.StoreAsync(StagedTicket.New(ticket.Id, Scene.Filed("second"), Scene.At(1)).Change),
            "A second ticket with the same number");

        Expect.Equal(ticket, await scene.StoredAsync(ticket.Id), "The row");
        Expect.Equal(1, (await scene.HistoryAsync(ticket.Id)).Count, "The number of events");
    }

    private static async Task A_change_of_a_ticket_that_is_not_there_is_refused(Scene scene)
    {
        var draft = await scene.DraftAsync(Scene.Filed());

        await Expect.ConflictAsync(scene.ChangeAsync(draft.Row, new TitleChanged("of what?")), "A change of a ticket that is not there");

        Expect.Null(await scene.On.Reader.FindAsync(draft.Row.Id, scene.All, scene.Token), "The ticket");
    }

    private static async Task One_stale_ticket_refuses_the_whole_commit(Scene scene)
    {
        var stale = await scene.FileAsync();
        await scene.ChangeAsync(stale, new TitleChanged("newer"));

        await Whole.IsRefusedAsync(
            scene, commit =>
                commit with { Tickets = [.. commit.Tickets, StagedTicket.Of(stale).Then(new TitleChanged("stale"), Scene.At(2)).Change] });
    }

    private static async Task A_stale_document_refuses_the_whole_commit(Scene scene)
    {
        await scene.CommitAsync(commit => commit with { Documents = [new("view", "taken", 0, "{}")] });

        await Whole.IsRefusedAsync(
            scene, commit => commit with { Documents = [.. commit.Documents, new("view", "taken", 0, """{"again":true}""")] });
    }

    private static async Task A_category_in_use_refuses_the_whole_commit(Scene scene)
    {
        await scene.FileAsync(Scene.Filed() with { Category = "hardware" });

        await Whole.IsRefusedAsync(
            scene, commit => commit with { Directory = [.. commit.Directory, new DeleteCategory("network", "hardware")] });
    }

    private static async Task A_taken_external_reference_refuses_the_whole_commit(Scene scene)
    {
        await scene.FileAsync(Scene.Filed() with { ExternalRef = "INC1" });
        var second = await scene.DraftAsync(Scene.Filed() with { ExternalRef = "INC1" });

        await Whole.IsRefusedAsync(scene, commit => commit with { Tickets = [.. commit.Tickets, second.Change] });
    }

    // As many as an import has, which a store may write at once.
    private static async Task One_taken_reference_among_many_refuses_the_whole_commit(Scene scene)
    {
        await scene.FileAsync(Scene.Filed() with { ExternalRef = "R-13" });
        var many = new List<StagedTicket>();
        for (var number = 1; number <= 30; number++)
            many.Add(await scene.DraftAsync(Scene.Filed() with { ExternalRef = $"R-{number}" }, number, "description"));

        await Expect.ConflictAsync(scene.StoreAsync(many.Select(draft => draft.Change)), "A commit of many with a reference that is taken");
        Expect.Equal(1, (await scene.TicketsAsync()).Count, "The number of tickets");

        var others = many.Where(draft => draft.Row.ExternalRef != "R-13").ToList();
        await scene.StoreAsync(others.Select(draft => draft.Change));
        Expect.Equal(30, (await scene.TicketsAsync()).Count, "The number of tickets without it");
        foreach (var draft in others)
        {
            Expect.Equal(draft.Row, await scene.StoredAsync(draft.Row.Id), "A row");
            Expect.Sequence(draft.Change.Events, await scene.HistoryAsync(draft.Row.Id), "Its events");
        }

        Expect.Sequence(
            others.Select(draft => draft.Row.Id), (await scene.FeedAsync()).Skip(1).Select(entry => entry.Ticket), "The order in the feed");
    }

    private static async Task An_external_reference_twice_in_one_commit_is_refused(Scene scene)
    {
        var first = await scene.DraftAsync(Scene.Filed() with { ExternalRef = "INC2" });
        var second = await scene.DraftAsync(Scene.Filed() with { ExternalRef = "INC2" });

        await Expect.ConflictAsync(scene.StoreAsync(first.Change, second.Change), "Two tickets with one reference");

        await scene.ExpectFoundAsync("everything", null, []);
    }

    private static async Task A_ticket_keeps_its_external_reference_when_it_changes(Scene scene)
    {
        var first = await scene.FileAsync(Scene.Filed() with { ExternalRef = "INC3" });

        var second = await scene.ChangeAsync(first, new TitleChanged("changed"));

        Expect.Sequence(
            [second],
            await scene.On.Reader.FindByExternalRefAsync("network", null, ["INC3"], scene.All, scene.Token),
            "Found by reference");
    }

    private static async Task Another_project_or_source_may_have_the_same_reference(Scene scene)
    {
        var here = Scene.Filed("here") with { ExternalRef = "INC4" };
        var first = await scene.FileAsync(here);
        var (there, named) = (
            await scene.DraftAsync(Scene.Filed("there", "office") with { ExternalRef = "INC4" }),
            await scene.DraftAsync(here with { Title = "of another source", Source = "legacy" }));

        await scene.StoreAsync(there.Change, named.Change);

        Expect.Sequence([first], await FindAsync("network", null), "Found here");
        Expect.Sequence([there.Row], await FindAsync("office", null), "Found in the other project");
        Expect.Sequence([named.Row], await FindAsync("network", "legacy"), "Found under its source");
        Expect.Same([], await FindAsync("office", "legacy"), "Found where there is none");
        await Whole.IsRefusedAsync(scene, commit => commit with { Tickets = [.. commit.Tickets, named.Change] });

        Task<IReadOnlyList<Ticket>> FindAsync(string project, string? source) =>
            scene.On.Reader.FindByExternalRefAsync(project, source, ["INC4"], scene.All, scene.Token);
    }

    private static async Task A_reference_stays_in_the_project_into_which_its_ticket_came(Scene scene)
    {
        var ticket = await scene.FileAsync(Scene.Filed() with { ExternalRef = "INC5" });
        await scene.FileAsync(Scene.Filed("there", "office") with { ExternalRef = "INC5" });

        var moved = await scene.ChangeAsync(ticket, new ProjectChanged("office", "general", "default", 1, "to-do", StatusCategory.Open));

        Expect.Sequence(
            [moved],
            await scene.On.Reader.FindByExternalRefAsync("network", null, ["INC5"], scene.All, scene.Token),
            "Found where it came");
        var again = await scene.DraftAsync(Scene.Filed() with { ExternalRef = "INC5" });
        await Expect.ConflictAsync(scene.StoreAsync(again.Change), "Another one with its reference");
    }

    private static async Task Many_tickets_may_have_no_external_reference(Scene scene)
    {
        var first = await scene.FileAsync("first");
        var second = await scene.FileAsync("second");

        await scene.ExpectFoundAsync("everything", null, first, second);
    }

    private static async Task After_a_refusal_the_same_change_on_the_newest_version_is_stored(Scene scene)
    {
        var first = await scene.FileAsync("first");
        await scene.ChangeAsync(first, new PriorityChanged(Priority.Urgent));
        await Expect.ConflictAsync(scene.ChangeAsync(first, new TitleChanged("mine")), "The stale change");

        await scene.ChangeAsync(await scene.StoredAsync(first.Id), new TitleChanged("mine"));

        var stored = await scene.StoredAsync(first.Id);
        Expect.Equal(("mine", Priority.Urgent, 3), (stored.Title, stored.Priority, stored.Version), "Title, priority and version");
    }

    private static async Task A_commit_that_was_called_off_beforehand_writes_nothing(Scene scene)
    {
        var draft = await scene.DraftAsync(Scene.Filed());
        using var calledOff = new CancellationTokenSource();
        await calledOff.CancelAsync();

        try
        {
            await scene.On.Store.CommitAsync(scene.Commit(draft.Change), calledOff.Token);
            throw new ConformanceException("A commit with a cancelled token was answered as if it were stored.");
        }
        catch (OperationCanceledException)
        {
            Expect.Null(await scene.On.Reader.FindAsync(draft.Row.Id, scene.All, scene.Token), "The ticket");
        }
    }
}
